namespace LoadTest.Runner.Scheduling;

/// <summary>Tells the loops that no further iteration starts. Any thread may ask or tell; the first reason stays.</summary>
/// <remarks>What was handed out may still wait for a thread when the run stops, or when its graceful stop is over: it asks <see cref="MayStart"/>.</remarks>
internal sealed class StopSignal
{
    private volatile string? _reason;
    private volatile bool _graceIsOver;

    public bool IsRequested => _reason is not null;

    /// <summary>Why the run ended before its plan; null if it did not.</summary>
    public string? Reason => _reason;

    /// <summary>Whether an iteration that is due may begin.</summary>
    public bool MayStart => _reason is null && !_graceIsOver;

    /// <summary>A pass begins.</summary>
    public void PassBegins() => _graceIsOver = false;

    /// <summary>The graceful stop of the pass is over.</summary>
    public void GraceEnds() => _graceIsOver = true;

    public void Request(string reason) => Interlocked.CompareExchange(ref _reason, reason, null);
}
