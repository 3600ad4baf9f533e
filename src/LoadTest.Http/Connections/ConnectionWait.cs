using LoadTest.Requests;

namespace LoadTest.Connections;

/// <summary>A request that may have to wait for a connection of its own.</summary>
/// <param name="load">Of its iteration.</param>
internal abstract class ConnectionWait(LoadContext load)
{
    private volatile bool _isOver;

    /// <summary>Where the request is recorded.</summary>
    protected LoadContext Load { get; } = load;

    /// <summary>Times the set-up of a connection for this request.</summary>
    /// <returns>Null once the request is over: what is set up so late, on a starved pool, is nothing that any iteration waits for.</returns>
    public LoadStep? BeginConnect() => _isOver ? null : Load.Step(HttpMetrics.Connect);

    /// <summary>Ends that; of no effect once the request is over.</summary>
    /// <remarks>A request may find another connection free before its own is set up, which then is nothing that it has waited for.</remarks>
    public void EndConnect(LoadStep step, string? failure)
    {
        if (_isOver) return;
        if (failure is not null) step.Fail(failure);
        step.Dispose();
    }

    /// <summary>The request is over.</summary>
    protected void End() => _isOver = true;
}
