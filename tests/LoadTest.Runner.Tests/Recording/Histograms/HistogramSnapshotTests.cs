using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class HistogramSnapshotTests
{
    [Fact]
    public void Percentiles_stay_within_the_exact_minimum_and_maximum()
    {
        var snapshot = HistogramSnapshot.OfTimes(Microseconds(10_001, 10_001, 20_001), 10.0013, 20.0017);

        snapshot.ValueAtPercentile(0).Should().Be(10.0013);
        snapshot.ValueAtPercentile(100).Should().Be(20.0017);
        snapshot.ValueAtRank(3).Should().Be(20.0017);
    }

    [Fact]
    public void Without_exact_ends_every_rank_has_the_largest_value_of_its_bucket()
    {
        var snapshot = HistogramSnapshot.OfTimes(Microseconds(4_097, 4_101));

        snapshot.ValueAtRank(1).Should().BeApproximately(4.099, 1e-12);
        snapshot.ValueAtRank(2).Should().BeApproximately(4.103, 1e-12);
    }

    [Fact]
    public void Ranks_outside_are_taken_as_the_nearer_end()
    {
        var snapshot = HistogramSnapshot.OfTimes(Microseconds(10, 20));

        snapshot.ValueAtRank(-1).Should().Be(snapshot.ValueAtRank(1));
        snapshot.ValueAtRank(99).Should().Be(snapshot.ValueAtRank(2));
    }

    [Fact]
    public void The_deviation_of_huge_values_stays_finite()
    {
        var counts = new BucketCounts();
        counts.At(FloatLayout.IndexOf(1e300))++;
        counts.At(FloatLayout.IndexOf(3e300))++;

        HistogramSnapshot.OfValues(counts, 1e300, 3e300).StandardDeviation(2e300).Should().BeApproximately(1e300, 1e297);
    }

    [Fact]
    public void The_deviation_counts_a_value_as_often_as_it_was_recorded()
    {
        var snapshot = HistogramSnapshot.OfTimes(Microseconds(1_000, 1_000, 1_000, 2_000), 1, 2);

        snapshot.StandardDeviation(1.25).Should().BeApproximately(Math.Sqrt(3) / 4, 0.001);
    }

    [Fact]
    public void The_deviation_without_exact_ends_comes_from_the_buckets_alone() =>
        HistogramSnapshot.OfTimes(Microseconds(1_000, 3_000)).StandardDeviation(2).Should().BeApproximately(1, 0.001);

    [Fact]
    public void The_deviation_of_zeros_is_zero() =>
        HistogramSnapshot.OfTimes(Microseconds(0, 0), 0, 0).StandardDeviation(0).Should().Be(0);

    private static BucketCounts Microseconds(params long[] values)
    {
        var counts = new BucketCounts();
        foreach (var value in values)
            counts.At(IntegerLayout.IndexOf(value))++;
        return counts;
    }
}
