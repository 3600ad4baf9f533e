using Orchestration.Model;

namespace Orchestration.Tests.Model;

public sealed class LatencyModelTests
{
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 400)]
    public void Draws_have_the_percentiles_that_are_documented(bool isSlow, double addedMs)
    {
        var random = new Random(1);
        var latency = LatencyModel.With(new Faults { Slow = isSlow });
        var draws = Enumerable.Range(0, 20_000).Select(_ => latency.Draw(random).TotalMilliseconds).Order().ToList();

        draws[10_000].Should().BeApproximately(addedMs + 12, 0.2);
        draws[19_000].Should().BeApproximately(addedMs + 20, 0.5);
        draws[^1].Should().BeLessThanOrEqualTo(addedMs + 40);
    }
}
