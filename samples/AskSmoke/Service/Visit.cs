namespace Rag.Service;

/// <summary>One request on its way through the service, timed for the access log.</summary>
internal sealed class Visit(AccessLog log, TimeProvider clock)
{
    private readonly long _began = clock.GetTimestamp();
    private TimeSpan? _firstToken;

    /// <summary>The time since the request came in.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_began);

    /// <summary>A token was sent; the first call counts.</summary>
    public void TokenSent() => _firstToken ??= Elapsed;

    /// <summary>The request is over.</summary>
    public void End(int status, bool completed) => log.Add(new AccessEntry(
        log.SecondsAt(_began), status, completed, _firstToken?.TotalMilliseconds, Elapsed.TotalMilliseconds));
}
