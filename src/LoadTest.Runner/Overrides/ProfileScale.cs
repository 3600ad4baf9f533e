using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Overrides;

/// <summary>Makes a profile shorter or longer: warm-up, duration, ramps and stages, and nothing else.</summary>
internal static class ProfileScale
{
    /// <summary>The values that change, by their names in the report.</summary>
    public static IReadOnlyList<string> ScaledNames { get; } =
        ["durationSeconds", "rampUpSeconds", "rampDownSeconds", "warmUpSeconds", "stages"];

    /// <summary>The profile with all its times multiplied.</summary>
    public static LoadProfile Multiply(LoadProfile profile, double factor) => profile with
    {
        Duration = profile.Duration * factor,
        RampUp = profile.RampUp * factor,
        RampDown = profile.RampDown * factor,
        WarmUp = profile.WarmUp * factor,
        Stages = [.. profile.Stages.Select(stage => stage with { Duration = stage.Duration * factor })],
    };
}
