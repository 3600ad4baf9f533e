using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Scaling;

namespace LoadTest.Runner.Tests.Kpis.Scaling;

public sealed class EfficiencyTests
{
    [Fact]
    public void An_item_that_costs_the_same_is_linear_and_a_cheaper_one_is_above_1()
    {
        Efficiency.Of(100, 10, 200, 20).Should().Be(1);
        Efficiency.Of(100, 10, 200, 10).Should().Be(2);
        Efficiency.Of(100, 10, 200, 40).Should().Be(0.5);
    }

    [Theory]
    [InlineData(null, 10.0)]
    [InlineData(0.0, 10.0)]
    [InlineData(10.0, null)]
    [InlineData(10.0, 0.0)]
    public void A_cost_that_was_not_measured_gives_none(double? first, double? cost) => Efficiency.Of(1, first, 2, cost).Should().BeNull();

    [Fact]
    public void The_worst_rung_decides_and_the_limit_itself_passes()
    {
        Time((200, 1.1), (300, 0.8)).Verdict.Should().Be(Verdict.Pass);
        var missed = Time((200, 0.79), (300, 0.5), (400, null));
        missed.Should().BeEquivalentTo(new { Verdict = Verdict.Fail, Actual = 0.5, Size = 300 });
        missed.Reason.Should().Be("The time efficiency is 0.5 at size 300, under the limit of 0.8; 1 is linear growth from the first rung.");
    }

    [Fact]
    public void An_unknown_efficiency_never_passes()
    {
        var result = Time((200, 1.1), (300, null));

        result.Verdict.Should().Be(Verdict.Inconclusive);
        result.Reason.Should().Be("The time efficiency is unknown at size 300; it needs time above 0, there and at the first rung.");
        Time().Verdict.Should().Be(Verdict.Inconclusive);
    }

    [Theory]
    [InlineData(0.8, 1.5, nameof(Verdict.Pass))]
    [InlineData(0.79, 1.5, nameof(Verdict.Inconclusive))]
    [InlineData(0.1, 0.8, nameof(Verdict.Inconclusive))]
    [InlineData(0.1, 0.79, nameof(Verdict.Fail))]
    public void An_efficiency_that_is_not_exact_must_clear_the_limit_wherever_it_may_be(double low, double high, string verdict) =>
        EfficiencyJudge.Decide("memory", "memory", 0.8, [(200, new EfficiencyRange(high, low, high))]).Verdict.ToString().Should().Be(verdict);

    private static EfficiencyResult Time(params (int Size, double? Efficiency)[] rungs) =>
        EfficiencyJudge.Decide("time", "time above 0", 0.8, [.. rungs.Select(rung => (rung.Size, EfficiencyRange.Exactly(rung.Efficiency)))]);
}
