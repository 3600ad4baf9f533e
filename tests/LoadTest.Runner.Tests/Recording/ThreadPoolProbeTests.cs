using LoadTest.Runner.Recording;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Recording;

public sealed class ThreadPoolProbeTests
{
    private readonly SimulatedQueue _queue = new();
    private readonly List<long> _delays = [];
    private readonly LostTime _lost = new(new SimulatedHost());
    private long _now;

    [Fact]
    public void A_look_measures_how_long_its_work_item_waits()
    {
        var probe = Probe();
        probe.Look();
        _now += 30;
        _queue.RunAll();
        probe.Look();
        _now += 5;
        _queue.RunAll();

        _delays.Should().Equal(30, 5);
    }

    [Fact]
    public void While_the_item_waits_further_looks_add_nothing()
    {
        var probe = Probe();
        probe.Look();
        _now += 10;
        probe.Look();
        _now += 10;
        _queue.RunAll();

        _delays.Should().Equal(20);
    }

    [Fact]
    public void A_wait_that_outlasts_the_run_counts_once_with_what_it_has_waited()
    {
        var probe = Probe();
        probe.Look();
        _now += 50;
        probe.Finish();
        _now += 50;
        _queue.RunAll();

        _delays.Should().Equal(50);
    }

    [Fact]
    public void Without_a_waiting_item_the_end_adds_nothing()
    {
        Probe().Finish();

        _delays.Should().BeEmpty();
    }

    [Fact]
    public void A_wait_over_the_jitter_is_time_lost()
    {
        var before = _lost.Read(_now);
        var probe = Probe();
        probe.Look();
        _now += LostTime.Jitter + 1;
        _lost.Since(before, _now).Should().Be(LostTime.Jitter + 1);
        _queue.RunAll();

        _lost.Since(before, _now).Should().Be(LostTime.Jitter + 1);
        probe.WasLate.Should().BeTrue();
    }

    [Fact]
    public void A_wait_that_ended_is_lost_no_longer_than_it_was()
    {
        var before = _lost.Read(_now);
        var probe = Probe();
        probe.Look();
        _now += 3 * LostTime.Jitter;
        _queue.RunAll();
        _now += 100 * LostTime.Jitter;

        _lost.Since(before, _now).Should().Be(3 * LostTime.Jitter);
        _lost.Since(_lost.Read(_now - LostTime.Jitter), _now).Should().Be(0);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_wait_is_late_if_it_is_longer_than_the_jitter(long beyondJitter, bool late)
    {
        _now = 10 * LostTime.Jitter;
        var probe = Probe();
        probe.Look();
        _now += LostTime.Jitter + beyondJitter;
        _queue.RunAll();

        probe.WasLate.Should().Be(late);
    }

    [Fact]
    public void A_look_amid_the_end_of_a_wait_takes_nothing_from_it()
    {
        var before = _lost.Read(_now);
        ThreadPoolProbe probe = null!;
        var looksAgain = false;
        probe = new ThreadPoolProbe(
            () =>
            {
                if (!looksAgain) return _now;
                looksAgain = false;
                probe.Look();
                return _now;
            },
            _lost,
            _queue.Enqueue,
            _delays.Add);
        probe.Look();
        _now += LostTime.Jitter + 1;
        looksAgain = true;
        _queue.RunAll();

        _lost.Since(before, _now).Should().Be(LostTime.Jitter + 1);
        probe.WasLate.Should().BeTrue();
        _delays.Should().Equal(LostTime.Jitter + 1);
    }

    private ThreadPoolProbe Probe() => new(() => _now, _lost, _queue.Enqueue, _delays.Add);
}
