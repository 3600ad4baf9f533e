using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Scheduling;

public sealed class WaitBatchTests
{
    private readonly VirtualTime _time = new();
    private readonly SimulatedQueue _work = new();
    private readonly RunClock _clock;
    private readonly List<int> _resumed = [];

    public WaitBatchTests() => _clock = new RunClock(_time);

    [Fact]
    public void Its_waits_are_resumed_in_one_work_item_in_their_order()
    {
        var batch = Batch(WaitBatch.Capacity);
        batch.IsFull.Should().BeTrue();
        _work.Enqueue(batch);
        _resumed.Should().BeEmpty();

        _work.RunAll();

        _resumed.Should().Equal(Enumerable.Range(0, WaitBatch.Capacity));
        (batch.HasLeft, batch.HasEnded).Should().Be((false, true));
    }

    [Fact]
    public void It_is_held_up_once_its_first_body_has_blocked_for_longer_than_the_patience()
    {
        var seen = new List<bool>();
        WaitBatch batch = null!;
        batch = Batch(3, first: () =>
        {
            foreach (var milliseconds in (int[])[0, 9, 1])
            {
                _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
                seen.Add(batch.IsHeldUp(_clock.Now, 10 * PlanTime.NanosecondsPerMillisecond));
            }
        });
        _time.Advance(TimeSpan.FromSeconds(1));
        batch.IsHeldUp(_clock.Now, 1).Should().BeFalse("nobody has begun");

        batch.Execute();

        seen.Should().Equal(false, false, true);
    }

    [Fact]
    public void What_a_body_holds_up_goes_on_elsewhere_and_only_once()
    {
        WaitBatch batch = null!;
        batch = Batch(4, first: () =>
        {
            batch.Separate();
            _work.RunAll();
            _resumed.Should().Equal(1, 2, 3);
            batch.HasEnded.Should().BeFalse("its first body still runs");
        });

        batch.Execute();

        _resumed.Should().Equal(1, 2, 3, 0);
        _work.RunAll().Should().BeFalse();
        batch.HasEnded.Should().BeTrue();
    }

    [Fact]
    public void It_can_be_used_again()
    {
        var batch = new WaitBatch(_clock);
        for (var round = 0; round < 3; round++)
        {
            batch.Clear();
            Add(batch, round, static () => { });
            batch.Execute();
        }

        _resumed.Should().Equal(0, 1, 2);
    }

    private WaitBatch Batch(int count, Action? first = null)
    {
        var batch = new WaitBatch(_clock);
        for (var i = 0; i < count; i++) Add(batch, i, i == 0 && first is not null ? first : static () => { });
        return batch;
    }

    private void Add(WaitBatch batch, int number, Action body) => batch.Add(new Wait(new TimerTimeline(_clock), _work, WaitPrecision.Together, new ActionItem(() =>
    {
        body();
        _resumed.Add(number);
    })));
}
