using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Seeds;

/// <summary>Compares what the engine says of a run with what the bodies lived through.</summary>
internal sealed class Account
{
    private const double RelativeTolerance = 1e-9;
    private const double HistogramResolutionMs = 0.001;
    private const long NanosecondsPerTick = PlanTime.NanosecondsPerSecond / TimeSpan.TicksPerSecond;

    private readonly SimulatedRun _run;
    private readonly List<Visit> _visits;
    private readonly IReadOnlyList<long>? _arrivals;
    private readonly long _timeoutTicks;

    public Account(SimulatedRun run)
    {
        _run = run;
        _visits = [.. run.Witness.Visits.Where(visit => visit.BeganAt >= run.SecondZero)];
        _arrivals = run.World.IsOpen ? IntendedStarts.Of(run.World.Profile) : null;
        _timeoutTicks = run.World.Profile.IterationTimeout.Ticks;
    }

    private Measurements Measured => _run.Result.Measurements;

    public void Check()
    {
        CheckCounts();
        CheckTimes("iteration", [.. _visits.Where(visit => visit.End == VisitEnd.Ok || IsTimedOut(visit)).Select(ResponseNanoseconds)]);
        CheckTimes("iteration{failed}", [.. _visits.Where(visit => visit.End == VisitEnd.Failed).Select(ResponseNanoseconds)]);
        if (_arrivals is not null)
            CheckTimes("service_time", [.. _visits.Where(visit => visit.End == VisitEnd.Ok || IsTimedOut(visit)).Select(ServiceNanoseconds)]);
        CheckSojourn();
        CheckEnd();
    }

    private void CheckCounts()
    {
        var counts = Measured.Iterations;
        counts.Started.Should().Be(_visits.Count, "each counted body was called once");
        counts.Skipped.Should().Be(Count(VisitEnd.Skipped));
        counts.Ok.Should().Be(Count(VisitEnd.Ok) + counts.Skipped);
        counts.TimedOut.Should().Be(_visits.Count(IsTimedOut));
        counts.Failed.Should().Be(Count(VisitEnd.Failed) + counts.TimedOut);
        counts.Abandoned.Should().Be(_visits.Count(IsAbandoned));
        if (_arrivals is null || _run.Result.StopReason is not null || _run.World.Profile.Iterations is not null) return;
        counts.Scheduled.Should().Be(_arrivals.Count, "each arrival of the plan starts or is dropped");
        _visits.Select(visit => visit.Index).Should().OnlyHaveUniqueItems();
    }

    private void CheckTimes(string metric, List<long> nanoseconds)
    {
        var summary = Measured.Metric(metric)!;
        summary.Count.Should().Be(nanoseconds.Count, metric);
        if (nanoseconds.Count == 0) return;
        nanoseconds.Sort();
        summary.Min.Should().Be(Milliseconds(nanoseconds[0]), metric);
        summary.Max.Should().Be(Milliseconds(nanoseconds[^1]), metric);
        IsClose(summary.Mean!.Value * nanoseconds.Count, Milliseconds(nanoseconds.Sum()), $"the sum of {metric}");
        foreach (var rank in (int[])[1, (nanoseconds.Count + 3) / 4, (nanoseconds.Count + 1) / 2, ((9 * nanoseconds.Count) + 9) / 10, nanoseconds.Count])
        {
            var (lived, recorded) = (Milliseconds(nanoseconds[rank - 1]), summary.Quantiles!.ValueAtRank(rank)!.Value);
            recorded.Should().BeInRange(lived - HistogramResolutionMs, (lived * 1.002) + HistogramResolutionMs, "rank {0} of {1} is never below what was lived through", rank, metric);
        }
    }

    // Little's law without its limit: the sum of the sojourn times is the integral of the users in flight.
    private void CheckSojourn()
    {
        var warmUp = _run.Witness.Visits.Where(visit => visit.BeganAt < _run.SecondZero).Sum(ServiceNanoseconds);
        var unrecorded = _visits.Where(visit => visit.End == VisitEnd.Skipped || IsAbandoned(visit)).Sum(ResponseNanoseconds);
        var lag = _visits.Sum(LagNanoseconds);
        var recordedMs = Sum("iteration") + Sum("iteration{failed}");
        IsClose(recordedMs + Milliseconds(unrecorded), Milliseconds((_run.Witness.InFlightTicks * NanosecondsPerTick) - warmUp + lag), "the sojourn time");
        if (_arrivals is not null) IsClose(Sum(GeneratorMetrics.ScheduleLagName), Milliseconds(lag), "the lag");
    }

    private void CheckEnd()
    {
        _visits.Should().NotContain(visit => visit.End == VisitEnd.Running, "no iteration is left when the run has ended");
        // A suspended machine closes the second in which it slept only when it wakes, under the number of the one before that.
        var machine = _run.World.Machine;
        var asleep = machine.SuspendedAt > 0 ? TimeSpan.FromSeconds(machine.SuspendedFor).Ticks : 0;
        var lastSecond = _visits.Count == 0 ? -1 : (_visits.Max(visit => visit.EndedAt) - _run.SecondZero + asleep) / TimeSpan.TicksPerSecond;
        Measured.Series.Where(row => row.Second > lastSecond).Sum(row => row.Iterations.Started + row.Iterations.Finished)
            .Should().Be(0, "nothing is recorded after the end");
        Measured.Latencies.Where(interval => interval.Second > lastSecond).Should().BeEmpty();
    }

    private int Count(VisitEnd end) => _visits.Count(visit => visit.End == end);

    private bool IsTimedOut(Visit visit) => visit.End == VisitEnd.Cancelled && visit.ServiceTicks >= _timeoutTicks;

    private bool IsAbandoned(Visit visit) => visit.End == VisitEnd.Cancelled && visit.ServiceTicks < _timeoutTicks;

    private long ResponseNanoseconds(Visit visit) => LagNanoseconds(visit) + ServiceNanoseconds(visit);

    // In the closed model a user asks when it is ready: there is no other intended start.
    private long LagNanoseconds(Visit visit) =>
        _arrivals is null ? 0 : ((visit.BeganAt - _run.SecondZero) * NanosecondsPerTick) - _arrivals[(int)visit.Index];

    private double Sum(string metric) => Measured.Metric(metric) is { Count: > 0 } summary ? summary.Mean!.Value * summary.Count : 0;

    private static long ServiceNanoseconds(Visit visit) => visit.ServiceTicks * NanosecondsPerTick;

    private static double Milliseconds(long nanoseconds) => PlanTime.Milliseconds(nanoseconds);

    private static void IsClose(double actual, double expected, string what) =>
        actual.Should().BeApproximately(expected, 1e-6 + (RelativeTolerance * Math.Abs(expected)), what);
}
