using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class MetricSummaryTests
{
    [Theory]
    [InlineData(MetricKind.Money, 1_500_000_000L, 1.5)]
    [InlineData(MetricKind.Counter, 1_500_000_000L, 1_500_000_000.0)]
    [InlineData(MetricKind.Rate, null, null)]
    public void Money_is_reported_in_its_currency_and_a_counter_as_it_was_counted(MetricKind kind, long? total, double? amount) =>
        new MetricSummary("metric", kind) { Total = total }.Amount.Should().Be(amount);

    [Theory]
    [InlineData(3L, 8, 37.5)]
    [InlineData(0L, 8, 0.0)]
    [InlineData(8L, 8, 100.0)]
    [InlineData(0L, 0, null)]
    [InlineData(null, 8, null)]
    public void The_share_of_a_rate_is_its_hits_of_all_observations(long? hits, long count, double? percent) =>
        new MetricSummary("miss", MetricKind.Rate) { Hits = hits, Count = count }.Percent.Should().Be(percent);
}
