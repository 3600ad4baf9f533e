using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>The service that a world puts under load.</summary>
internal sealed class SimulatedService(World world, Simulation simulation)
{
    /// <summary>Answers one call.</summary>
    /// <exception cref="IOException">The service is down.</exception>
    /// <exception cref="InvalidOperationException">An error of a burst.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public async ValueTask AnswerAsync(LoadRandom random, CancellationToken cancellation)
    {
        var faults = world.Service;
        var arrivedAt = simulation.Seconds;
        var serviceMs = world.Latency.DrawMs(random);
        if (random.Chance(faults.HangShare))
        {
            await WaitAsync(Timeout.InfiniteTimeSpan, faults.HangIgnoresCancellation ? CancellationToken.None : cancellation).ConfigureAwait(false);
        }
        else if (faults.IsDown(arrivedAt))
        {
            await WaitAsync(TimeSpan.FromMilliseconds(1), cancellation).ConfigureAwait(false);
            throw new IOException("connection refused");
        }

        var duration = TimeSpan.FromMilliseconds(serviceMs) + TimeSpan.FromSeconds(faults.StallLeft(arrivedAt));
        if (duration > TimeSpan.Zero) await WaitAsync(duration, cancellation).ConfigureAwait(false);
        if (faults.IsBursting(arrivedAt) && random.Chance(0.5)) throw new InvalidOperationException("internal error");
    }

    private ValueTask WaitAsync(TimeSpan duration, CancellationToken cancellation) => SimulatedDelay.Of(simulation, duration, cancellation);
}
