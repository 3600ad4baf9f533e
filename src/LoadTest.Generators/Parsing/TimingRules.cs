using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks that a profile ends, and that its ramps fit in.</summary>
internal static class TimingRules
{
    private static readonly string[] ReplacedByStages = ["Duration", "RampUp"];

    public static void Check(LoadMethod method, ProfileModel profile)
    {
        var loadTest = method.LoadTest;
        var hasStages = method.Attributes("StageAttribute").Any();
        if (!hasStages && !loadTest.IsSet("Duration") && !loadTest.IsSet("Iterations"))
            method.Faults.Add(LoadRules.NoEnd, loadTest.Location, method.Name);

        foreach (var property in ReplacedByStages)
        {
            if (hasStages && loadTest.IsSet(property))
                method.Faults.Add(LoadRules.StagesAndDuration, loadTest.LocationOf(property), method.Name, property);
        }

        if ((hasStages ? StagesLast(profile) : profile.Duration) is { } duration) CheckFits(method, profile, duration);
    }

    private static double? StagesLast(ProfileModel profile)
    {
        var ticks = profile.Stages.Sum(stage => (double)stage.Duration);
        return ticks > 0 ? ticks : null;
    }

    private static void CheckFits(LoadMethod method, ProfileModel profile, double duration)
    {
        var rampUp = profile.RampUp ?? 0;
        var rampDown = profile.RampDown ?? 0;
        Check("WarmUp", "WarmUp", profile.WarmUp ?? 0);
        Check("RampUp", "RampUp", rampUp);
        Check("RampDown", "RampDown", rampDown);
        if (rampUp <= duration && rampDown <= duration) Check("RampDown", "sum of RampUp and RampDown", (double)rampUp + rampDown);

        void Check(string property, string what, double ticks)
        {
            if (ticks <= duration) return;
            method.Faults.Add(
                LoadRules.LongerThanDuration,
                method.LoadTest.LocationOf(property),
                what,
                method.Name,
                Texts.Duration(ticks),
                Texts.Duration(duration));
        }
    }
}
