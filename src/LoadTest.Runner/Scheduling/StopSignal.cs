namespace LoadTest.Runner.Scheduling;

/// <summary>Tells the loops that no further iteration starts. Any thread may ask or tell; the first reason stays.</summary>
internal sealed class StopSignal
{
    private volatile string? _reason;

    public bool IsRequested => _reason is not null;

    /// <summary>Why the run ended before its plan; null if it did not.</summary>
    public string? Reason => _reason;

    public void Request(string reason) => Interlocked.CompareExchange(ref _reason, reason, null);
}
