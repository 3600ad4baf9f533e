using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>Notes what happens in the bodies, independently of the engine. Any thread: a cancelled think time goes on in the thread pool.</summary>
internal sealed class Witness(Simulation simulation)
{
    private readonly Lock _gate = new();
    private readonly List<Visit> _visits = [];
    private long _inFlight;
    private long _changedAt;

    public IReadOnlyList<Visit> Visits => _visits;

    /// <summary>The bodies in flight, without those that think, integrated over the time from a moment on; in ticks.</summary>
    public long InFlightTicks { get; private set; }

    private long Now => simulation.Time.Elapsed.Ticks;

    public Visit Begin(LoadContext load)
    {
        lock (_gate)
        {
            var visit = new Visit(load.User, load.Iteration, load.Attempt, Now);
            _visits.Add(visit);
            Change(+1);
            return visit;
        }
    }

    public void BeginThinking(Visit visit)
    {
        lock (_gate)
        {
            visit.ThinksSince = Now;
            Change(-1);
        }
    }

    public void EndThinking(Visit visit)
    {
        lock (_gate)
        {
            if (visit.End != VisitEnd.Running) return;
            visit.Thought += Now - visit.ThinksSince;
            visit.ThinksSince = -1;
            Change(+1);
        }
    }

    /// <summary>Notes the end of an iteration; the first one counts.</summary>
    public void End(Visit visit, VisitEnd end)
    {
        lock (_gate)
        {
            if (visit.End != VisitEnd.Running) return;
            visit.End = end;
            visit.EndedAt = Now;
            if (visit.ThinksSince >= 0) visit.Thought += Now - visit.ThinksSince;
            else Change(-1);
        }
    }

    private void Change(int by)
    {
        InFlightTicks += _inFlight * (Now - _changedAt);
        _changedAt = Now;
        _inFlight += by;
    }
}
