using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>A wait for a simulated answer, which goes on in a work item, as an answer from a socket does. Cancelled, it goes on at once.</summary>
internal sealed class SimulatedDelay : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource _source = new();
    private readonly ITimer _timer;
    private readonly CancellationTokenRegistration _registration;

    private SimulatedDelay(VirtualTime time, WorkQueue work, TimeSpan duration, CancellationToken cancellation)
    {
        _timer = time.CreateTimer(_ => work.Enqueue(this), null, duration, Timeout.InfiniteTimeSpan);
        _registration = cancellation.UnsafeRegister(_ => _source.TrySetCanceled(cancellation), null);
    }

    /// <summary>Completes after a duration; an infinite one only when it is cancelled.</summary>
    public static async ValueTask Of(Runs.Simulation simulation, TimeSpan duration, CancellationToken cancellation)
    {
        var delay = new SimulatedDelay(simulation.Time, simulation.Work, duration, cancellation);
        try
        {
            await delay._source.Task.ConfigureAwait(false);
        }
        finally
        {
            delay._timer.Dispose();
            delay._registration.Dispose();
        }
    }

    public void Execute() => _source.TrySetResult();
}
