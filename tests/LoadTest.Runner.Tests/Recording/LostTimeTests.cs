using LoadTest.Runner.Recording;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Recording;

public sealed class LostTimeTests
{
    private const long Millisecond = 1_000_000;

    private readonly SimulatedHost _host = new() { Pauses = TimeSpan.FromSeconds(3) };
    private readonly LostTime _lost;

    public LostTimeTests() => _lost = new LostTime(_host);

    [Fact]
    public void A_pause_of_the_garbage_collector_is_lost_however_short()
    {
        var before = _lost.Read(0);
        _host.Pauses += TimeSpan.FromMilliseconds(2);

        _lost.Read(5 * Millisecond).Since(before).Should().Be(2 * Millisecond);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 21)]
    public void A_look_that_comes_late_is_lost_unless_it_is_jitter(int lateMs, int lostMs)
    {
        var before = _lost.Read(0);
        _lost.LookIsDue(100 * Millisecond);
        var still = _lost.Read((100 + lateMs) * Millisecond).Since(before);
        _lost.Looks((100 + lateMs) * Millisecond);

        still.Should().Be(lostMs * Millisecond, "an iteration that ends before the watch wakes carries it too");
        _lost.Read(500 * Millisecond).Since(before).Should().Be(lostMs * Millisecond);
    }

    [Fact]
    public void One_loss_that_shows_in_all_clocks_counts_once()
    {
        var before = _lost.Read(0);
        _lost.LookIsDue(0);
        _lost.PoolWaitBegins(0);
        _host.Pauses += TimeSpan.FromMilliseconds(200);
        _lost.PoolWaitEnds(210 * Millisecond);
        _lost.Looks(205 * Millisecond);

        _lost.Read(300 * Millisecond).Since(before).Should().Be(210 * Millisecond);
    }

    [Fact]
    public void What_was_lost_before_is_nobody_elses()
    {
        _lost.PoolWaitBegins(0);
        _lost.PoolWaitEnds(900 * Millisecond);
        var before = _lost.Read(1_000 * Millisecond);

        _lost.Read(2_000 * Millisecond).Since(before).Should().Be(0);
    }
}
