using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Overrides;

/// <summary>What a profile must fulfil after the overrides. The compiler has checked the source; an override can break it again.</summary>
internal static class ProfileRules
{
    /// <summary>All faults.</summary>
    public static IEnumerable<string> Faults(LoadProfile profile)
    {
        if (profile.Users is null && profile.Rate is null && profile.Stages.Count == 0)
            yield return "A load test needs Users, Rate or a stage; found none of them.";
        if (profile.Duration is null && profile.Iterations is null && profile.Stages.Count == 0)
            yield return "A load test needs a Duration, Iterations or a stage; found none of them.";
        if (profile.Stages.Count > 0 && profile.Stages.All(stage => stage.Duration == TimeSpan.Zero))
            yield return "Stages need a duration above 0 s in all; found 0 s. Give one of them a duration.";
        if (profile.Stages.Count > 0 && (profile.Users ?? profile.Rate ?? 0) <= 0 && profile.Stages.All(stage => stage.Target <= 0))
            yield return "Stages need a level above 0; found none. Give one of them users or a rate.";
        if (profile.Duration is not { } duration) yield break;

        if (profile.WarmUp > duration)
            yield return $"A warm-up is not longer than the duration; found {Seconds(profile.WarmUp)} before {Seconds(duration)}. Shorten it, or use LOADTEST_TIMESCALE.";
        if (duration <= TimeSpan.Zero)
            yield return $"A duration is above 0 s; found {Seconds(duration)}.";
        else if (profile.RampUp + profile.RampDown > duration)
            yield return $"Ramps lie inside the duration; found ramps of {Seconds(profile.RampUp + profile.RampDown)} in {Seconds(duration)}. "
                + "Lengthen the duration, or use LOADTEST_TIMESCALE, which shortens the ramps with it.";
    }

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} s");
}
