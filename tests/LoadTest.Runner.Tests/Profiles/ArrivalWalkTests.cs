using FsCheck;
using FsCheck.Fluent;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class ArrivalWalkTests
{
    [Fact]
    public void Constant_arrivals_are_as_many_as_the_integrated_rate_under_any_stages() => Prop.ForAll(SomeStages.OfRate, profile =>
    {
        var curve = LevelCurve.Of(profile, unboundedSeconds: 0);
        var planned = curve.Segments.Sum(segment => segment.Area);
        var arrivals = Walk(curve, Arrivals.Constant);
        return arrivals.Count == Math.Ceiling(planned - 1e-6);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Arrivals.Constant)]
    [InlineData(Arrivals.Poisson)]
    [InlineData(Arrivals.Gamma)]
    public void Arrivals_are_sorted_numbered_and_inside_the_plan(Arrivals spacing) => Prop.ForAll(SomeStages.OfRate, profile =>
    {
        var curve = LevelCurve.Of(profile, unboundedSeconds: 0);
        var arrivals = Walk(curve, spacing);
        return arrivals.Select(arrival => arrival.Index).SequenceEqual(Enumerable.Range(0, arrivals.Count).Select(i => (long)i))
            && arrivals.Zip(arrivals.Skip(1)).All(pair => pair.First.At <= pair.Second.At)
            && arrivals.All(arrival => arrival.At >= 0 && arrival.At <= PlanTime.Nanoseconds(curve.DurationSeconds));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_arrival_lies_where_the_integrated_rate_reaches_its_index() => Prop.ForAll(SomeStages.OfRate, profile =>
    {
        var curve = LevelCurve.Of(profile, unboundedSeconds: 0);
        return Walk(curve, Arrivals.Constant).All(arrival => Math.Abs(AreaUpTo(curve, PlanTime.Seconds(arrival.At)) - arrival.Index) < 1e-5);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_second_walk_sees_the_same_arrivals()
    {
        var curve = LevelCurve.Constant(500, 10);

        Walk(curve, Arrivals.Gamma).Should().Equal(Walk(curve, Arrivals.Gamma));
    }

    [Fact]
    public void A_ramp_from_nothing_has_its_first_arrival_at_its_start_and_no_infinite_ones()
    {
        var profile = new LoadProfile { Stages = [new(TimeSpan.FromSeconds(10), 10, IsRate: true), new(TimeSpan.FromSeconds(5), 0, true), new(TimeSpan.FromSeconds(5), 0, true)] };

        var arrivals = Walk(LevelCurve.Of(profile, unboundedSeconds: 0), Arrivals.Constant);

        arrivals[0].At.Should().Be(0);
        arrivals.Count.Should().Be(75);
        PlanTime.Seconds(arrivals[1].At).Should().BeApproximately(Math.Sqrt(2), 1e-6, "τ²/2 = 1");
    }

    private static double AreaUpTo(LevelCurve curve, double seconds) => curve.Segments.Sum(segment =>
    {
        var part = Math.Clamp(seconds - segment.StartSeconds, 0, segment.DurationSeconds);
        return part * (segment.From + segment.LevelAt(part)) / 2;
    });

    private static List<(long Index, long At)> Walk(LevelCurve curve, Arrivals spacing)
    {
        var walk = new ArrivalWalk(curve, new ArrivalGaps(spacing, 1.5, seed: 3, "arrivals"));
        var arrivals = new List<(long, long)>();
        while (walk.TryNext(out var arrival)) arrivals.Add(arrival);
        walk.TryNext(out _).Should().BeFalse();
        return arrivals;
    }
}
