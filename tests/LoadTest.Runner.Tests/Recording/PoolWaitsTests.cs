using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Recording;

public sealed class PoolWaitsTests
{
    private const long Millisecond = 1_000_000;

    private readonly PoolWaits _waits = new();

    [Theory]
    [InlineData(255, 500)]
    [InlineData(256, 30)]
    [InlineData(1_000, 30)]
    public void The_256_youngest_late_waits_are_known(int later, int longestMs)
    {
        Waited(0, 500);
        for (var i = 1; i <= later; i++) Waited(1_000 * i, 30);

        _waits.LongestSince(0, 1_000 * (later + 1L) * Millisecond).Should().Be(longestMs * Millisecond);
    }

    [Fact]
    public void Waits_that_are_not_late_push_out_none_that_was()
    {
        Waited(0, 500);
        for (var i = 1; i <= 1_000; i++) Waited(1_000 * i, 20);

        _waits.LongestSince(0, 2_000_000 * Millisecond).Should().Be(500 * Millisecond);
    }

    private void Waited(long fromMs, long forMs)
    {
        _waits.Begin(fromMs * Millisecond);
        _waits.End((fromMs + forMs) * Millisecond);
    }
}
