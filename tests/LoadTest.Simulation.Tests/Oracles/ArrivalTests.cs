using LoadTest.Runner.Profiles;
using LoadTest.Runner.Tests.Simulations.Seeds;
using MathNet.Numerics.Distributions;

namespace LoadTest.Runner.Tests.Simulations.Oracles;

/// <summary>Counts and gaps of the arrival processes, by goodness of fit over many seeds. Seeds are fixed: a red test is a changed process.</summary>
public sealed class ArrivalTests
{
    private const double Rate = 50;
    private const int Seeds = 40;

    // Kolmogorov's 99.9 % point of √n·D.
    private const double KolmogorovLimit = 1.95;

    [Theory]
    [InlineData(3, 10)]
    [InlineData(7.5, 4)]
    [InlineData(0.3, 100)]
    public void Constant_arrivals_stand_one_gap_apart(double rate, double seconds)
    {
        var starts = IntendedStarts.Of(Profile(Arrivals.Constant, 1) with { Rate = rate, Duration = TimeSpan.FromSeconds(seconds) });

        starts.Should().HaveCount((int)Math.Ceiling(rate * seconds));
        starts.Select((start, i) => Math.Abs(start - (i * 1e9 / rate))).Should().OnlyContain(distance => distance < 2);
    }

    [Theory]
    [InlineData(Arrivals.Poisson, 1)]
    [InlineData(Arrivals.Gamma, 0.4)]
    [InlineData(Arrivals.Gamma, 1)]
    [InlineData(Arrivals.Gamma, 1.8)]
    public void The_gaps_follow_their_distribution(Arrivals arrivals, double burstiness)
    {
        var shape = 1 / (burstiness * burstiness);
        var expected = new Gamma(shape, shape);
        var gaps = Enumerable.Range(1, Seeds).SelectMany(seed => Gaps(arrivals, burstiness, seed)).Select(gap => gap * Rate).Order().ToArray();

        var distance = gaps.Select((gap, i) => Math.Max(Math.Abs(expected.CumulativeDistribution(gap) - ((double)i / gaps.Length)),
            Math.Abs(expected.CumulativeDistribution(gap) - ((i + 1.0) / gaps.Length)))).Max();

        (distance * Math.Sqrt(gaps.Length)).Should().BeLessThan(KolmogorovLimit);
    }

    [Theory]
    [InlineData(Arrivals.Poisson, 1)]
    [InlineData(Arrivals.Gamma, 0.4)]
    [InlineData(Arrivals.Gamma, 1.8)]
    public void The_counts_have_the_right_mean_and_dispersion(Arrivals arrivals, double burstiness)
    {
        const int Runs = 600;
        var counts = Enumerable.Range(1, Runs).Select(seed => (double)IntendedStarts.Of(Profile(arrivals, burstiness) with { Seed = seed }).Count).ToArray();

        var (mean, variance) = (counts.Average(), counts.Sum(count => Math.Pow(count - counts.Average(), 2)) / (Runs - 1));
        var expectedMean = Rate * 10;
        // A renewal process has Var N ≈ mean · CV²; an interval of 4 standard errors around both.
        var expectedVariance = expectedMean * burstiness * burstiness;
        mean.Should().BeApproximately(expectedMean, 1.5 + (4 * Math.Sqrt(expectedVariance / Runs)));
        (variance / expectedVariance).Should().BeApproximately(1, 0.05 + (4 * Math.Sqrt(2.0 / Runs)));
    }

    [Theory]
    [InlineData(Arrivals.Poisson, 1)]
    [InlineData(Arrivals.Gamma, 1.8)]
    public void A_ramp_puts_the_arrivals_where_its_rate_is(Arrivals arrivals, double burstiness)
    {
        var ramp = Profile(arrivals, burstiness) with { RampUp = TimeSpan.FromSeconds(10) };
        var halves = Enumerable.Range(1, 200).SelectMany(seed => IntendedStarts.Of(ramp with { Seed = seed })).ToLookup(start => start < 5_000_000_000);

        // A quarter of a triangle's area lies in its first half.
        ((double)halves[true].Count() / (halves[true].Count() + halves[false].Count())).Should().BeApproximately(0.25, 0.01);
    }

    private static IEnumerable<double> Gaps(Arrivals arrivals, double burstiness, int seed)
    {
        var starts = IntendedStarts.Of(Profile(arrivals, burstiness) with { Seed = seed, Duration = TimeSpan.FromSeconds(20) });
        return starts.Take(900).Zip(starts.Skip(1), (a, b) => PlanTime.Seconds(b - a));
    }

    private static LoadProfile Profile(Arrivals arrivals, double burstiness) =>
        new() { Rate = Rate, Arrivals = arrivals, Burstiness = burstiness, Duration = TimeSpan.FromSeconds(10), Seed = 1 };
}
