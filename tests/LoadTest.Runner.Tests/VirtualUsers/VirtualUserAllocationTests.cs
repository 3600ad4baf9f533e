using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class VirtualUserAllocationTests
{
    // Time stands still: a latency of a new order of magnitude takes a page of its histogram.
    private readonly RunClock _clock = new(new VirtualTime());
    private readonly Recorder _recorder = new(new RecorderOptions());

    [Fact]
    public void An_iteration_whose_body_does_nothing_allocates_nothing() => AllocatedBy(static _ => default).Should().Be(0);

    [Fact]
    public void An_iteration_that_records_allocates_nothing() => AllocatedBy(static load =>
    {
        using var step = load.Step("step");
        load.Mark("mark");
        load.Rate("rate", load.Random.Chance(0.5));
        load.Count("count");
        load.Tokens("gpt4", input: 800, output: 60, cached: 5);
        load.Cost(0.001);
        return default;
    }).Should().Be(0);

    private long AllocatedBy(Func<LoadContext, ValueTask> body)
    {
        const int Times = 10_000;
        var user = new VirtualUser(Environment(body), 0);
        Run(user, from: 0, Times);
        _recorder.CloseSecond(0, usersNow: 1);
        Run(user, from: Times, Times);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(user, from: 2 * Times, Times);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        _recorder.Finish(1).Iterations.Ok.Should().Be(3 * Times);
        return allocated;
    }

    private void Run(VirtualUser user, int from, int times)
    {
        for (var i = from; i < from + times; i++)
        {
            var now = _clock.Now;
            if (user.Run(new Ticket(i, now, Counted: true), now) == IVirtualUser.Pending) throw new InvalidOperationException("The iteration was to end at once.");
        }
    }

    private UserEnvironment Environment(Func<LoadContext, ValueTask> body)
    {
        var environment = UserEnvironments.Of(_clock, _recorder, body);
        _recorder.Watch(environment.Metrics.Iteration, 5, WatchSide.Above);
        return environment;
    }
}
