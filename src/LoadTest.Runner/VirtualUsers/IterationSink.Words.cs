using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>What the body says about the iteration, beside what it measures.</summary>
internal sealed partial class IterationSink
{
    public void Fail(string reason) => Report(Failure.OfFail(reason));

    public void Fail(string reason, Exception cause) => Report(Failure.OfFail(reason, cause));

    public void Report(Failure failure)
    {
        using var visit = _gate.Enter();
        if (IsOpen() && !KeyedAttempt.TryTake(this, failure)) Draft.Fail(failure);
    }

    public void Skip(string reason)
    {
        using (_gate.Enter())
        {
            if (IsOpen()) Draft.Skip(reason);
        }

        _environment.Log($"skipped: {reason}");
    }

    public void Tag(string key, string value)
    {
        using var visit = _gate.Enter();
        if (Accepts()) Draft.Tag(_environment.Recorder.Tag(key, value));
    }

    public void Log(string message) => _environment.Log(message);

    public void Sample(string tag, ReadOnlySpan<(string Name, SampleValue Value)> fields)
    {
        using (_gate.Enter())
        {
            if (!Accepts()) return;
            _environment.Recorder.Count(_names.Find(_environment.SampleNames.CounterOf(tag), MetricKind.Counter), 1);
        }

        _environment.Sample(User, Iteration, Attempt, tag, fields);
    }
}
