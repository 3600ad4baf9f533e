using LoadTest.Runner.Resilience;

namespace LoadTest.Runner.Tests.Resilience;

/// <summary>Attempts whose body is a script: attempt k does what step k says, the last step repeats.</summary>
internal sealed class ScriptedAttempts(LoadRandom jitter, Action begun, params Func<CancellationToken, Task>[] steps) : IAttempts
{
    public bool AreCounted { get; init; } = true;

    public LoadRandom Jitter => jitter;

    public Exception? Reported => null;

    public int Begun { get; private set; }

    public int Failures { get; private set; }

    public ValueTask BeginAsync(CancellationToken bound)
    {
        begun();
        return new ValueTask(steps[Math.Min(Begun++, steps.Length - 1)](bound));
    }

    public void Failed() => Failures++;
}
