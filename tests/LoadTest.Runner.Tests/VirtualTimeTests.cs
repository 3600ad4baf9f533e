namespace LoadTest.Runner.Tests;

public sealed class VirtualTimeTests
{
    private readonly VirtualTime _time = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Time_stands_still_until_it_is_advanced()
    {
        var (stamp, now) = (_time.GetTimestamp(), _time.GetUtcNow());
        _time.Advance(TimeSpan.FromSeconds(90));
        _time.GetElapsedTime(stamp).Should().Be(TimeSpan.FromSeconds(90));
        (_time.GetUtcNow() - now).Should().Be(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void Timers_fire_in_order_of_their_due_times_each_at_its_own_time()
    {
        using var second = Timer("b", 2);
        using var first = Timer("a", 1);
        using var later = Timer("c", 9);
        _time.Advance(TimeSpan.FromSeconds(5));
        _fired.Should().Equal("a@1", "b@2");
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Timers_due_together_fire_in_the_order_of_their_arming()
    {
        using var a = Timer("a", 1);
        using var b = Timer("b", 1);
        a.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(1));
        _fired.Should().Equal("b@1", "a@1");
    }

    [Fact]
    public void A_periodic_timer_fires_once_per_period()
    {
        using var timer = Timer("p", 1, period: 2);
        _time.Advance(TimeSpan.FromSeconds(6));
        _fired.Should().Equal("p@1", "p@3", "p@5");
    }

    [Fact]
    public void A_disposed_timer_neither_fires_nor_can_be_changed()
    {
        var timer = Timer("x", 1);
        timer.Dispose();
        timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Should().BeFalse();
        _time.Advance(TimeSpan.FromSeconds(5));
        _fired.Should().BeEmpty();
        _time.ArmedTimers.Should().Be(0);
    }

    [Fact]
    public async Task Delays_in_a_row_end_within_one_advance()
    {
        var work = Twice();
        _time.Advance(TimeSpan.FromSeconds(2));
        (await work).Should().Be(TimeSpan.FromSeconds(2));

        async Task<TimeSpan> Twice()
        {
            await Task.Delay(TimeSpan.FromSeconds(1), _time, TestContext.Current.CancellationToken).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(1), _time, TestContext.Current.CancellationToken).ConfigureAwait(false);
            return _time.Elapsed;
        }
    }

    [Fact]
    public void A_cancellation_source_fires_at_its_time()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(5), _time);
        _time.Advance(TimeSpan.FromMilliseconds(4));
        source.IsCancellationRequested.Should().BeFalse();
        _time.AdvanceToNextTimer().Should().BeTrue();
        source.IsCancellationRequested.Should().BeTrue();
        _time.Elapsed.Should().Be(TimeSpan.FromMilliseconds(5));
        _time.AdvanceToNextTimer().Should().BeFalse();
    }

    [Fact]
    public void A_jump_makes_timers_late_but_keeps_their_order()
    {
        using var second = Timer("b", 2);
        using var first = Timer("a", 1);
        _time.Jump(TimeSpan.FromSeconds(5));
        _fired.Should().BeEmpty();
        _time.AdvanceToNextTimer().Should().BeTrue();
        _time.Advance(TimeSpan.Zero);
        _fired.Should().Equal("a@5", "b@5");
    }

    [Fact]
    public void A_callback_that_advances_the_time_is_not_undone()
    {
        using var timer = _time.CreateTimer(_ => _time.Advance(TimeSpan.FromSeconds(9)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        _time.Advance(TimeSpan.FromSeconds(2));
        _time.Elapsed.Should().Be(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_wall_clock_that_is_set_moves_no_timestamp()
    {
        var (stamp, now) = (_time.GetTimestamp(), _time.GetUtcNow());
        _time.WallClockShift = TimeSpan.FromHours(-1);
        (_time.GetUtcNow() - now).Should().Be(TimeSpan.FromHours(-1));
        _time.GetElapsedTime(stamp).Should().Be(TimeSpan.Zero);
    }

    private ITimer Timer(string name, int dueSeconds, int? period = null) => _time.CreateTimer(
        _ => _fired.Add($"{name}@{_time.Elapsed.TotalSeconds}"),
        null,
        TimeSpan.FromSeconds(dueSeconds),
        period is { } seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan);
}
