using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>The load method of a world: calls the service, records this and that, fails now and then.</summary>
internal sealed class Script(World world, Simulation simulation, Witness witness)
{
    private readonly SimulatedService _service = new(world, simulation);

    public async ValueTask RunAsync(LoadContext load)
    {
        var visit = witness.Begin(load);
        var cancellation = load.Cancellation;
        using var registration = cancellation.UnsafeRegister(_ => witness.End(visit, VisitEnd.Cancelled), null);
        try
        {
            var isSkipped = await LiveAsync(load, visit).ConfigureAwait(false);
            End(visit, isSkipped ? VisitEnd.Skipped : VisitEnd.Ok, cancellation);
        }
        catch (Exception)
        {
            End(visit, VisitEnd.Failed, cancellation);
            throw;
        }
    }

    // What is registered last on a token runs first: the body may notice its end before the witness does.
    private void End(Visit visit, VisitEnd end, CancellationToken cancellation) =>
        witness.End(visit, cancellation.IsCancellationRequested ? VisitEnd.Cancelled : end);

    private async ValueTask<bool> LiveAsync(LoadContext load, Visit visit)
    {
        var random = load.Random;
        if (random.Chance(world.Machine.BlockingShare) && simulation.Seconds > world.Machine.BlocksAfter) simulation.Time.Advance(TimeSpan.FromSeconds(world.Machine.BlocksFor));
        if (world.MayThink && random.Chance(0.1))
        {
            witness.BeginThinking(visit);
            await load.Think(TimeSpan.FromMilliseconds(random.Next(1, 200))).ConfigureAwait(false);
            witness.EndThinking(visit);
        }

        using (load.Step("call")) await _service.AnswerAsync(random, load.Cancellation).ConfigureAwait(false);
        load.Mark("answered");
        load.Rate("even", random.Chance(0.5));
        load.Count("bytes", random.Next(1_000));
        load.Record("size", random.NextDouble());
        load.Gauge("queue", random.Next(10));
        load.Tag("colour", random.Chance(0.5) ? "red" : "blue");
        if (random.Chance(0.02)) throw new FormatException("unreadable answer");
        var isSkipped = random.Chance(0.02);
        if (isSkipped) load.Skip("nothing to do");
        return isSkipped;
    }
}
