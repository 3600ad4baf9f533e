using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Seeds;

/// <summary>
/// What holds of a run in which the bodies cannot know how each iteration ended: body and watchdog race for the end, or a pipeline ends
/// what no body sees.
/// </summary>
internal sealed class Bounds
{
    private const double HistogramResolutionMs = 0.001;
    private const double HistogramPrecision = 0.002;
    private const long NanosecondsPerTick = PlanTime.NanosecondsPerSecond / TimeSpan.TicksPerSecond;

    private readonly SimulatedRun _run;
    private readonly List<Visit> _visits;
    private readonly IReadOnlyList<long>? _arrivals;

    public Bounds(SimulatedRun run)
    {
        _run = run;
        _visits = [.. run.Witness.Visits.Where(visit => visit.BeganAt >= run.SecondZero)];
        _arrivals = run.World.IsOpen ? IntendedStarts.Of(run.World.Profile) : null;
    }

    private Measurements Measured => _run.Result.Measurements;

    public void Check()
    {
        CheckPlan();
        var isPiped = _run.World.HasPipeline;
        if (isPiped) Measured.Iterations.Attempts.Should().BeLessThanOrEqualTo(_visits.Count, "each attempt is a call of the body");
        else CheckEnds();
        CheckLatencies(isPiped);
    }

    private void CheckPlan()
    {
        if (_arrivals is null || _run.Result.StopReason is not null || _run.World.Profile.Iterations is not null) return;
        Measured.Iterations.Scheduled.Should().Be(_arrivals.Count, "each arrival of the plan starts or is dropped");
    }

    private void CheckEnds()
    {
        var counts = Measured.Iterations;
        counts.Started.Should().Be(_visits.Count, "each counted body was called once");
        counts.Ok.Should().BeLessThanOrEqualTo(Count(VisitEnd.Ok) + Count(VisitEnd.Skipped), "none is ok that its body does not know to be");
        (counts.Failed - counts.TimedOut).Should().BeLessThanOrEqualTo(Count(VisitEnd.Failed), "none has failed that its body does not know to have");
        (counts.TimedOut + counts.Abandoned).Should().BeGreaterThanOrEqualTo(Count(VisitEnd.Cancelled), "who is cancelled was ended from outside");
    }

    // None is recorded as shorter than it was lived through, up to the timeout. Where no pipeline pauses in between, none as longer either:
    // the next iteration does not begin before the one before has ended.
    private void CheckLatencies(bool isPiped)
    {
        var recorded = Measured.Metric("iteration")!;
        var iterations = Iterations();
        var atLeast = iterations.ConvertAll(attempts => Lived(attempts, _run.World.Profile.IterationTimeout.Ticks)).Order().ToList();
        var atMost = iterations.ConvertAll(attempts => Lived(attempts, long.MaxValue)).OrderDescending().ToList();
        for (var rank = 1; rank <= recorded.Count; rank++)
        {
            // What the pipeline has rejected was lived through by nobody.
            if (rank <= atLeast.Count)
                recorded.Quantiles!.ValueAtRank(rank).Should().BeGreaterThanOrEqualTo(atLeast[rank - 1] - HistogramResolutionMs, "rank {0} of {1}", rank, recorded.Count);
            if (!isPiped)
                recorded.Quantiles!.ValueAtRank(recorded.Count + 1 - rank).Should().BeLessThanOrEqualTo((atMost[rank - 1] * (1 + HistogramPrecision)) + HistogramResolutionMs, "rank {0} from above of {1}", rank, recorded.Count);
        }
    }

    private List<List<Visit>> Iterations()
    {
        var all = new List<List<Visit>>();
        foreach (var visits in _visits.GroupBy(visit => visit.User))
        {
            foreach (var visit in visits)
            {
                if (visit.Attempt == 0) all.Add([visit]);
                else if (all.Count > 0 && all[^1][0].User == visit.User && all[^1][0].Index == visit.Index) all[^1].Add(visit);
            }
        }

        return all;
    }

    // From the intended start, in milliseconds.
    private double Lived(List<Visit> attempts, long mostTicks)
    {
        var (first, last) = (attempts[0], attempts[^1]);
        var ticks = attempts.Exists(visit => visit.End == VisitEnd.Running)
            ? mostTicks
            : Math.Min(mostTicks, last.EndedAt - first.BeganAt - attempts.Sum(visit => visit.Thought));
        var lag = _arrivals is null ? 0 : ((first.BeganAt - _run.SecondZero) * NanosecondsPerTick) - _arrivals[(int)first.Index];
        return PlanTime.Milliseconds(lag) + (ticks / (double)TimeSpan.TicksPerMillisecond);
    }

    private int Count(VisitEnd end) => _visits.Count(visit => visit.End == end);
}
