using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Recording;

public sealed class ShardSetTests
{
    private readonly Recorder _recorder = new(new RecorderOptions());
    private readonly MetricCatalog _metrics = new(new RecorderOptions());
    private readonly ShardSet _shards;

    public ShardSetTests() => _shards = new ShardSet(_recorder, _metrics);

    [Fact]
    public void The_shard_of_a_thread_that_ended_goes_to_a_new_one_and_a_living_threads_never_does()
    {
        var mine = _shards.Mine();
        var first = OfAnotherThread();
        var second = OfAnotherThread();

        first.Should().NotBeSameAs(mine, "this thread lives");
        second.Should().BeSameAs(first, "the thread that had it has ended");
        _shards.All.ToArray().Should().Equal(mine, first);
    }

    [Fact]
    public void A_thread_that_has_a_shard_keeps_it_although_another_is_free()
    {
        var free = OfAnotherThread();
        Shard? before = null, after = null;
        Threads.Run(() =>
        {
            using var alive = new ManualResetEventSlim();
            using var asked = new ManualResetEventSlim();
            var other = new Thread(() =>
            {
                _shards.Mine();
                asked.Set();
                alive.Wait();
            });
            other.Start();
            asked.Wait();
            before = _shards.Mine();
            alive.Set();
            other.Join();
            after = _shards.Mine();
        });

        before.Should().NotBeSameAs(free, "a living thread had taken it");
        after.Should().BeSameAs(before);
    }

    [Fact]
    public void What_threads_recorded_one_after_the_other_adds_up()
    {
        var step = _recorder.Metric("step", MetricKind.Time);
        _recorder.Time(step, 1_000);
        for (var i = 0; i < 3; i++)
        {
            Threads.Run(() =>
            {
                _recorder.Time(step, 1_000);
                _recorder.Happened(IterationEvent.Ok);
            });
        }

        var measurements = _recorder.Finish(1);

        measurements.Metric("step")!.Count.Should().Be(4);
        measurements.Iterations.Ok.Should().Be(3);
    }

    [Fact]
    public void Once_released_a_thread_that_lives_on_holds_nothing_of_what_it_recorded()
    {
        var shard = _shards.Mine();
        var iteration = _metrics.Find(MetricNames.Iteration, MetricKind.Time).Index;
        shard.NewCell<TimeCell>(iteration).Record(1_000, 0);

        _shards.Release();

        shard.Find(iteration).Should().BeNull();
        _shards.All.IsEmpty.Should().BeTrue();
    }

    private Shard OfAnotherThread()
    {
        Shard? shard = null;
        Threads.Run(() => shard = _shards.Mine());
        return shard!;
    }
}
