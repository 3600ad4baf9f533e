using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Overrides;

/// <summary>Where the values of a profile come from before any override: the attribute, or the default.</summary>
internal static class ProfileOrigins
{
    /// <summary>The source.</summary>
    public const string Attribute = "attribute";

    private const string Default = "default";

    /// <summary>The origin of each value that a report shows, by its name there.</summary>
    public static Dictionary<string, string> OfSource(LoadProfile profile)
    {
        var defaults = new LoadProfile();
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("users", profile.Users, null);
        Add("ratePerSecond", profile.Rate, null);
        Add("iterations", profile.Iterations, null);
        Add("durationSeconds", profile.Duration, null);
        Add("rampUpSeconds", profile.RampUp, defaults.RampUp);
        Add("rampDownSeconds", profile.RampDown, defaults.RampDown);
        Add("warmUpSeconds", profile.WarmUp, defaults.WarmUp);
        Add("thinkTime", profile.ThinkTime, defaults.ThinkTime);
        Add("pacingSeconds", profile.Pacing, null);
        Add("maxUsers", profile.MaxUsers, defaults.MaxUsers);
        Add("arrivals", profile.Arrivals, defaults.Arrivals);
        Add("iterationTimeoutSeconds", profile.IterationTimeout, defaults.IterationTimeout);
        Add("gracefulStopSeconds", profile.GracefulStop, defaults.GracefulStop);
        origins["seed"] = profile.Seed is null ? "drawn" : Attribute;
        if (profile.Stages.Count > 0) origins["stages"] = Attribute;
        return origins;

        void Add(string name, object? value, object? byDefault)
        {
            if (value is not null) origins[name] = value.Equals(byDefault) ? Default : Attribute;
        }
    }
}
