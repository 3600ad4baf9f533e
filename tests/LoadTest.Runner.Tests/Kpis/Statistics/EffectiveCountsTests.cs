using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Tests.Kpis.Statistics;

public sealed class EffectiveCountsTests
{
    [Fact]
    public void Without_violations_a_block_is_one_sample()
    {
        var counts = EffectiveCounts.Of([.. Enumerable.Repeat(new RatioBlock(0, 50), 60)], 0.05);

        counts.Samples.Should().Be(60);
        counts.Violations.Should().Be(0);
    }

    [Fact]
    public void Fewer_samples_than_blocks_count_once_each() =>
        EffectiveCounts.Of([new(0, 0.5), new(0, 0.5)], 0.05).Samples.Should().Be(1);

    [Fact]
    public void Where_every_sample_violates_a_block_is_one_sample() =>
        EffectiveCounts.Of([.. Enumerable.Repeat(new RatioBlock(50, 50), 60)], 0.05).Should().Be(new EffectiveCounts(60, 60, 60, 50));

    [Fact]
    public void Violations_spread_evenly_keep_the_samples_but_for_the_fewer_degrees_of_freedom()
    {
        var counts = EffectiveCounts.Of([.. Enumerable.Repeat(new RatioBlock(5, 100), 60)], 0.05);
        var quantiles = StudentT.UpperQuantile(0.05, 5_999) / StudentT.UpperQuantile(0.05, 59);

        counts.DesignEffect.Should().Be(1);
        counts.Samples.Should().BeApproximately(6_000 * quantiles * quantiles, 1e-6);
        (counts.Violations / counts.Samples).Should().BeApproximately(0.05, 1e-12);
    }

    [Fact]
    public void Violations_that_come_as_whole_blocks_are_worth_one_sample_a_block()
    {
        // 6 of 60 blocks violate throughout: the variance of the share is that of 60 samples, times B/(B − 1).
        var blocks = Enumerable.Range(0, 60).Select(i => new RatioBlock(i % 10 == 0 ? 100 : 0, 100)).ToList();

        EffectiveCounts.Of(blocks, 0.05).DesignEffect.Should().BeApproximately(100 * 60.0 / 59, 1e-9);
    }
}
