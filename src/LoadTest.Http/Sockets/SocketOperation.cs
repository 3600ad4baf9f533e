using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace LoadTest.Sockets;

/// <summary>
/// A call on a non-blocking socket that one task at a time waits for: tried at once, and again whenever the socket may be ready.
/// Allocates nothing of its own for a wait.
/// </summary>
/// <remarks>
/// Thread contract: <see cref="StartAsync"/> is for the task that waits, <see cref="TryAgain"/> and what it tells to execute for the
/// thread that leads the loop, <see cref="Abort"/> for any.
/// </remarks>
internal abstract class SocketOperation : IValueTaskSource<int>, IThreadPoolWorkItem
{
    private const int Idle = 0;

    // Nobody waits, and the socket may have become ready since the last try.
    private const int Signalled = 1;
    private const int Waiting = 2;

    // Somebody waits, and the loop tries.
    private const int Trying = 3;

    private ManualResetValueTaskSourceCore<int> _source;
    private CancellationTokenRegistration _registration;
    private CancellationToken _cancellation;
    private SocketError _error;
    private int _result;
    private int _state;
    private volatile bool _isCancelled;
    private volatile bool _isAborted;

    /// <summary>Tries again for who waits, as the socket may be ready.</summary>
    /// <returns>Whether it is done, and is to be executed: the one who waits goes on there.</returns>
    public bool TryAgain()
    {
        int state;
        while ((state = Interlocked.CompareExchange(ref _state, Trying, Waiting)) == Idle)
        {
            if (Interlocked.CompareExchange(ref _state, Signalled, Idle) == Idle) return false;
        }

        if (state != Waiting) return false;
        _error = TrySafely(out _result);
        if (_error != SocketError.WouldBlock)
        {
            Volatile.Write(ref _state, Idle);
            return true;
        }

        Interlocked.Exchange(ref _state, Waiting);
        EndIfOver();
        return false;
    }

    /// <summary>Ends the wait, if there is one, for the socket is closed.</summary>
    public void Abort()
    {
        _isAborted = true;
        Interlocked.MemoryBarrier();
        EndIfOver();
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (_error == SocketError.Success) _source.SetResult(_result);
        else _source.SetException(new SocketException((int)_error));
    }

    int IValueTaskSource<int>.GetResult(short token)
    {
        _registration.Dispose();
        // What is at rest must not hold the iteration that was here last.
        (_registration, _cancellation) = (default, default);
        return _source.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    /// <summary>Tries, and waits while the socket is not ready.</summary>
    protected ValueTask<int> StartAsync(CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return ValueTask.FromCanceled<int>(cancellation);
        _isCancelled = false;
        do
        {
            Volatile.Write(ref _state, Idle);
            var error = TrySafely(out var result);
            if (error == SocketError.Success) return new ValueTask<int>(result);
            if (error != SocketError.WouldBlock) return ValueTask.FromException<int>(new SocketException((int)error));
            _source.Reset();
            _source.RunContinuationsAsynchronously = false;
            _cancellation = cancellation;
        }
        while (Interlocked.CompareExchange(ref _state, Waiting, Idle) != Idle);

        _registration = cancellation.UnsafeRegister(static operation => ((SocketOperation)operation!).Cancel(), this);
        if (_isAborted) EndIfOver();
        return new ValueTask<int>(this, _source.Version);
    }

    /// <summary>Makes the call.</summary>
    /// <param name="result">Of the call.</param>
    /// <returns><see cref="SocketError.WouldBlock"/> if the socket is not ready.</returns>
    protected abstract SocketError Try(out int result);

    private SocketError TrySafely(out int result)
    {
        try
        {
            return Try(out result);
        }
        catch (ObjectDisposedException)
        {
            result = 0;
            return SocketError.OperationAborted;
        }
    }

    private void Cancel()
    {
        _isCancelled = true;
        Interlocked.MemoryBarrier();
        EndIfOver();
    }

    // While the loop tries, it is the loop that looks afterwards. Who waits goes on elsewhere: this thread has other things to do.
    private void EndIfOver()
    {
        if (!_isCancelled && !_isAborted) return;
        if (Interlocked.CompareExchange(ref _state, Idle, Waiting) != Waiting) return;
        _source.RunContinuationsAsynchronously = true;
        _source.SetException(_isCancelled ? new OperationCanceledException(_cancellation) : new SocketException((int)SocketError.OperationAborted));
    }
}
