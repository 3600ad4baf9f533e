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

        _lost.Since(before, 5 * Millisecond).Should().Be(2 * Millisecond);
    }

    [Fact]
    public void Only_a_wait_for_a_thread_counts_no_more_than_it_may()
    {
        var before = _lost.Read(0);
        _lost.PoolWaitBegins(0);
        _lost.Since(before, 500 * Millisecond, mostPoolWait: 100 * Millisecond).Should().Be(100 * Millisecond);

        _host.Pauses += TimeSpan.FromMilliseconds(300);
        _lost.Since(before, 500 * Millisecond, mostPoolWait: 100 * Millisecond).Should().Be(300 * Millisecond);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 21)]
    public void A_look_that_comes_late_is_lost_unless_it_is_jitter(int lateMs, int lostMs)
    {
        var before = _lost.Read(0);
        _lost.LookIsDue(100 * Millisecond);
        var still = _lost.Since(before, (100 + lateMs) * Millisecond);
        _lost.Looks((100 + lateMs) * Millisecond).Should().Be(lostMs * Millisecond);

        still.Should().Be(lostMs * Millisecond, "an iteration that ends before the watch wakes carries it too");
        _lost.Since(before, 500 * Millisecond).Should().Be(lostMs * Millisecond);
    }

    [Fact]
    public void One_loss_that_shows_everywhere_counts_once()
    {
        var before = _lost.Read(0);
        _lost.LookIsDue(0);
        _lost.PoolWaitBegins(0);
        _host.Pauses += TimeSpan.FromMilliseconds(200);
        _lost.PoolWaitEnds(210 * Millisecond);
        _lost.Looks(205 * Millisecond);

        _lost.Since(before, 211 * Millisecond).Should().Be(210 * Millisecond);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 21)]
    [InlineData(400, 400)]
    public void What_ends_while_work_waits_for_a_thread_may_be_seen_that_late(int waitMs, int lostMs)
    {
        var before = _lost.Read(0);
        _lost.PoolWaitBegins(1_000 * Millisecond);

        _lost.Since(before, (1_000 + waitMs) * Millisecond).Should().Be(lostMs * Millisecond);
    }

    [Fact]
    public void Of_several_waits_for_a_thread_only_the_longest_part_that_was_under_way_counts()
    {
        _lost.PoolWaitBegins(0);
        var before = _lost.Read(500 * Millisecond);
        _lost.PoolWaitEnds(800 * Millisecond);
        _lost.PoolWaitBegins(900 * Millisecond);
        _lost.PoolWaitEnds(1_100 * Millisecond);

        _lost.Since(before, 1_600 * Millisecond).Should().Be(300 * Millisecond);
        _lost.Since(_lost.Read(1_000 * Millisecond), 1_600 * Millisecond).Should().Be(100 * Millisecond);
        _lost.Since(_lost.Read(1_200 * Millisecond), 1_600 * Millisecond).Should().Be(0);
    }

    [Fact]
    public void Nobody_loses_more_than_its_own_time()
    {
        _lost.PoolWaitBegins(0);
        var before = _lost.Read(900 * Millisecond);

        _lost.Since(before, 1_000 * Millisecond).Should().Be(100 * Millisecond);
    }

    [Fact]
    public void A_pause_that_is_told_only_when_it_is_over_is_no_longer_than_what_it_held_up()
    {
        var before = _lost.Read(900 * Millisecond);
        _host.Pauses += TimeSpan.FromMilliseconds(700);

        _lost.Since(before, 1_000 * Millisecond).Should().Be(100 * Millisecond);
    }

    [Fact]
    public void What_was_lost_before_is_nobody_elses()
    {
        _host.Pauses += TimeSpan.FromMilliseconds(900);
        _lost.LookIsDue(0);
        _lost.Looks(900 * Millisecond);
        var before = _lost.Read(1_000 * Millisecond);

        _lost.Since(before, 2_000 * Millisecond).Should().Be(0);
    }
}
