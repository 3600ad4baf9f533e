using System.Threading.Tasks.Sources;

namespace LoadTest.Attributes.Tests.Streams;

/// <summary>A stream whose reader waits for each chunk until the test pushes it; pushing allocates nothing.</summary>
internal sealed class PushedChunks : IAsyncEnumerable<string>, IAsyncEnumerator<string>, IValueTaskSource<bool>
{
    private ManualResetValueTaskSourceCore<bool> _core;

    public string Current { get; private set; } = "";

    public CancellationToken Cancellation { get; private set; }

    public bool IsDisposed { get; private set; }

    public void Push(string chunk)
    {
        Current = chunk;
        _core.SetResult(true);
    }

    public void End() => _core.SetResult(false);

    public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Cancellation = cancellationToken;
        return this;
    }

    public ValueTask<bool> MoveNextAsync()
    {
        _core.Reset();
        return new ValueTask<bool>(this, _core.Version);
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }

    public bool GetResult(short token) => _core.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
