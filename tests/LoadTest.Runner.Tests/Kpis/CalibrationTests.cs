using LoadTest.Calibration.Tables;
using LoadTest.Calibration.Trials;
using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

/// <summary>
/// Runs whose true percentile lies exactly at the limit: proofs either way must be as rare as the confidence says. A fast part of
/// docs/calibration.md, with seeds of its own.
/// </summary>
public sealed class CalibrationTests
{
    private const double Alpha = 0.05;
    private const int Runs = 1_500;
    private const int RunsWithLooks = 200;
    private const int Seed = 1_000;

    public static TheoryData<double, double?, int> Regime => new()
    {
        { 95, null, 25 }, { 95, 5, 25 }, { 95, 20, 25 }, { 95, 5, 100 },
        { 99, null, 25 }, { 99, 5, 25 }, { 99, 20, 25 }, { 99, 5, 100 },
    };

    [Theory]
    [MemberData(nameof(Regime))]
    public void A_percentile_at_its_limit_is_wrongly_decided_no_more_often_than_alpha(double percentile, double? meanBurst, int episodes)
    {
        var tally = Tally.Of(CalibrationCase.Of(percentile, meanBurst, episodes, seconds: 60), Trial.Fixed, Runs, Seed);

        tally.PassShare.Should().BeInRange(0.005, Bound(Alpha, Runs));
        tally.FailShare.Should().BeInRange(0.005, Bound(Alpha, Runs));
    }

    [Theory]
    [MemberData(nameof(Regime))]
    public void Extending_an_undecided_run_keeps_wrong_verdicts_within_alpha(double percentile, double? meanBurst, int episodes)
    {
        var tally = Tally.Of(CalibrationCase.Of(percentile, meanBurst, episodes, seconds: 60), Trial.Extended, Runs, Seed);

        tally.PassShare.Should().BeInRange(0.005, Bound(Alpha, Runs));
        tally.FailShare.Should().BeInRange(0.005, Bound(Alpha, Runs));
    }

    [Theory]
    [InlineData(95, 5)]
    [InlineData(99, 20)]
    public void Looking_every_second_adds_at_most_alpha_to_wrong_failures_and_nothing_to_passes(double percentile, double meanBurst)
    {
        var tally = Tally.Of(CalibrationCase.Of(percentile, meanBurst, 25, seconds: 60), Trial.Aborting, RunsWithLooks, Seed);

        tally.PassShare.Should().BeLessThan(Bound(Alpha, RunsWithLooks));
        tally.FailShare.Should().BeLessThan(Bound(2 * Alpha, RunsWithLooks));
    }

    [Fact]
    public void Three_episodes_prove_wrongly_more_often_but_hardly_ever_without_a_note()
    {
        var tally = Tally.Of(CalibrationCase.Of(95, 20, 3, seconds: 60), Trial.Fixed, Runs, Seed);

        tally.PassShare.Should().BeGreaterThan(Bound(Alpha, Runs), "else the note would be needless");
        ((double)tally.PassesWithoutNote / Runs).Should().BeLessThan(Alpha / 2);
    }

    [Fact]
    public void The_sizes_for_samples_known_to_be_independent_have_a_power_of_80_percent()
    {
        foreach (var (percentile, severity, independent, _) in PowerTable.Sizes)
        {
            PowerTable.Binomial(new(percentile, null, independent, 60) { Severity = severity })
                .Should().BeGreaterThanOrEqualTo(0.8, "of p{0} at {1} times the limit", percentile, severity);
        }
    }

    [Fact]
    public void The_documented_sizes_have_a_power_of_80_percent_through_the_judge()
    {
        foreach (var (percentile, severity, _, documented) in PowerTable.Sizes)
        {
            PowerTable.Decided(new(percentile, null, documented, 60) { Severity = severity }, Runs, Seed)
                .Should().BeGreaterThan(0.8 - (Bound(0.8, Runs) - 0.8), "of p{0} at {1} times the limit", percentile, severity);
        }
    }

    [Fact]
    public void A_mean_or_a_throughput_at_its_limit_is_wrongly_decided_no_more_often_than_alpha()
    {
        foreach (var calibration in RatioTable.Cases.Where(calibration => calibration is { Seconds: 60, Episodes: null or >= 25 }))
        {
            var tally = Tally.Of(calibration, RatioTrial.Fixed, Runs, Seed);

            tally.PassShare.Should().BeInRange(0.005, Bound(Alpha, Runs), calibration.Name);
            tally.FailShare.Should().BeInRange(0.005, Bound(Alpha, Runs), calibration.Name);
        }
    }

    /// <summary>Three standard errors above a share among so many runs.</summary>
    private static double Bound(double share, int runs) => share + (3 * Math.Sqrt(share * (1 - share) / runs));
}
