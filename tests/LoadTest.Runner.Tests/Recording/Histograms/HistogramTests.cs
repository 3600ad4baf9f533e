using FsCheck;
using FsCheck.Fluent;
using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class HistogramTests
{
    private static readonly double[] Percentiles = [0, 1, 10, 25, 50, 75, 90, 95, 99, 99.9, 100];

    // Values of every magnitude, not only the small ones that a generator prefers.
    private static readonly Arbitrary<long[]> Samples =
        (from mantissa in Gen.Choose(0, int.MaxValue)
         from shift in Gen.Choose(0, 62)
         select ((long)mantissa << 31) >> shift).ArrayOf().Where(samples => samples.Length > 0).ToArbitrary();

    [Fact]
    public void Every_percentile_lies_within_three_digits_of_the_sorted_samples() =>
        Prop.ForAll(Samples, samples =>
        {
            var histogram = Recorded(samples);
            var sorted = samples.Order().ToArray();
            return Percentiles.All(percentile =>
            {
                var exact = sorted[NearestRank.Of(percentile, sorted.Length) - 1];
                var found = histogram.ValueAtPercentile(percentile);
                return Histogram.AreEquivalent(exact, found) && found >= exact && found - exact <= exact / 1_000.0;
            });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_rank_has_the_bucket_of_its_sample() =>
        Prop.ForAll(Samples, samples =>
        {
            var histogram = Recorded(samples);
            return samples.Order().Index().All(sample => Histogram.AreEquivalent(histogram.ValueAtRank(sample.Index + 1), sample.Item));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Merging_is_commutative_and_associative_and_loses_nothing() =>
        Prop.ForAll(Samples, Samples, Samples, (a, b, c) =>
        {
            var left = Merged(Merged(Recorded(a), Recorded(b)), Recorded(c));
            var right = Merged(Recorded(c), Merged(Recorded(b), Recorded(a)));
            long[] allSamples = [.. a, .. b, .. c];
            var all = Recorded(allSamples);
            return left.Buckets.SequenceEqual(right.Buckets) && left.Buckets.SequenceEqual(all.Buckets) && left.Count == all.Count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mean_and_deviation_lie_within_three_digits_of_the_samples()
    {
        var random = new Random(1);
        long[] samples = [.. Enumerable.Range(0, 2_000).Select(_ => random.NextInt64(5_000_000))];
        var mean = samples.Average();

        var histogram = Recorded(samples);

        histogram.Mean.Should().BeApproximately(mean, mean / 1_000);
        var deviation = Math.Sqrt(samples.Average(sample => (sample - mean) * (sample - mean)));
        histogram.StandardDeviation.Should().BeApproximately(deviation, deviation / 1_000);
    }

    [Fact]
    public void A_value_above_one_hour_keeps_three_digits()
    {
        var histogram = new Histogram();
        histogram.Record(10 * Histogram.NominalHighest);
        histogram.Record(long.MaxValue);

        histogram.ValueAtRank(1).Should().BeInRange(36_000_000_000, 36_036_000_000);
        histogram.Max.Should().Be(long.MaxValue);
    }

    [Fact]
    public void An_empty_histogram_has_no_mean()
    {
        var histogram = new Histogram();

        histogram.Mean.Should().BeNull();
        histogram.StandardDeviation.Should().BeNull();
        histogram.ValueAtPercentile(50).Should().Be(0);
        histogram.Max.Should().Be(0);
    }

    [Fact]
    public void Negative_values_and_counts_are_refused()
    {
        FluentActions.Invoking(() => new Histogram().Record(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Histogram().Record(1, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Histogram Recorded(long[] samples)
    {
        var histogram = new Histogram();
        foreach (var sample in samples)
            histogram.Record(sample);
        return histogram;
    }

    private static Histogram Merged(Histogram target, Histogram other)
    {
        target.Add(other);
        return target;
    }
}
