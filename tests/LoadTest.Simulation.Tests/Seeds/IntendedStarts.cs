using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Simulations.Seeds;

/// <summary>The arrivals of an open model by index, in nanoseconds from second 0: what any node that walks the plan sees.</summary>
internal static class IntendedStarts
{
    public static IReadOnlyList<long> Of(LoadProfile profile)
    {
        var curve = LevelCurve.Of(profile, unboundedSeconds: 0);
        var walk = new ArrivalWalk(curve, new ArrivalGaps(profile.Arrivals, profile.Burstiness, profile.Seed!.Value, "arrivals"));
        var starts = new List<long>();
        while (walk.TryNext(out var arrival)) starts.Add(arrival.At);
        return starts;
    }
}
