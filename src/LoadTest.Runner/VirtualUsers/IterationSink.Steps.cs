using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The steps of the iteration, and its streams, which are timed apart if they are cut off.</summary>
internal sealed partial class IterationSink
{
    public long BeginStep(string name)
    {
        using var visit = _gate.Enter();
        var now = Clock.Now;
        return Draft.Steps.Begin(name, now, PausedUntil(now), _environment.Lost.Read(now));
    }

    public void FailStep(long step, string reason)
    {
        string? name;
        using (_gate.Enter()) name = Draft.Steps.Fail(step);
        if (name is not null) _environment.Log($"step '{name}' failed: {reason}");
    }

    public void EndStep(long step)
    {
        using var visit = _gate.Enter();
        if (!Draft.Steps.TryEnd(step, out var ended)) return;
        var now = Clock.Now;
        if (Accepts()) Draft.Add(TimeOf(ended, ended.HasFailed ? ReservedMetrics.FailedSuffix : "", now));
    }

    public long BeginStream(string name)
    {
        using var visit = _gate.Enter();
        return Draft.Steps.Begin(name, Ticket.Start, pausedBefore: 0, _lostBefore, hasFailed: true);
    }

    public void EndStream(long stream)
    {
        using var visit = _gate.Enter();
        Draft.Steps.TryEnd(stream, out _);
    }

    public long LostBetween(in LoadInstant from, in LoadInstant to) => _environment.Lost.Between(from.Lost, to.Lost);

    // A step that runs at a forced end has failed with it, and is judged as its iteration is: without a sample, what hangs would leave
    // the times and the error rate to those that did not. The steps stay, so that the body's own end of them is known to be late.
    private void CutSteps(AttemptDraft draft, IterationEvent outcome, long now)
    {
        foreach (ref readonly var step in draft.Steps.Running)
        {
            if (step.Serial == 0) continue;
            var isTimedOut = outcome == IterationEvent.TimedOut && !step.HasFailed;
            draft.Add(TimeOf(step, isTimedOut ? ReservedMetrics.TimedOutSuffix : ReservedMetrics.FailedSuffix, now));
            if (step.HasFailed) continue;
            var age = TimeOf(step, "", now);
            if (isTimedOut) draft.Add(age);
            else _environment.Recorder.Abandoned(age.Metric, age.Bits, age.LagNanoseconds);
        }
    }

    private Sample TimeOf(in RunningStep step, string suffix, long now)
    {
        var nanoseconds = Math.Max(0, now - step.StartedAt - (PausedUntil(now) - step.PausedBefore));
        var lost = Math.Min(nanoseconds, _environment.Lost.Since(step.LostBefore, now));
        return new Sample(_names.FindStep(step.Name, suffix), SampleKind.Step, nanoseconds, lost);
    }
}
