using System.Net.Sockets;
using LoadTest.Sockets;

namespace LoadTest.Http.Tests.Sockets;

/// <summary>An operation whose tries answer by a script, and may have something happen meanwhile.</summary>
internal sealed class ScriptedOperation : SocketOperation
{
    private readonly Queue<Func<SocketError>> _tries = new();

    public int Tries { get; private set; }

    /// <summary>The number of a try that succeeds without a script.</summary>
    public int IsReadyAtTry { get; set; }

    /// <summary>What the next try does; after the last one the socket is not ready.</summary>
    public ScriptedOperation Then(SocketError error, Action? meanwhile = null)
    {
        _tries.Enqueue(() =>
        {
            meanwhile?.Invoke();
            return error;
        });
        return this;
    }

    public ValueTask<int> RunAsync() => StartAsync(CancellationToken.None);

    public ValueTask<int> RunUnderAsync(CancellationToken cancellation) => StartAsync(cancellation);

    /// <summary>Forgets the rest of the script.</summary>
    public void Clear() => _tries.Clear();

    /// <summary>As the loop does when it is told that the socket may be ready.</summary>
    public bool TryAndExecute()
    {
        var isDone = TryAgain();
        if (isDone) ((IThreadPoolWorkItem)this).Execute();
        return isDone;
    }

    protected override SocketError Try(out int result)
    {
        result = ++Tries;
        if (_tries.TryDequeue(out var next)) return next();
        return Tries == IsReadyAtTry ? SocketError.Success : SocketError.WouldBlock;
    }
}
