namespace LoadTest.Runner.Scheduling;

/// <summary>
/// A thread that resumes one batch at a time. The pool would wake a second thread for each batch to see whether there is more to
/// do, and both would spin for a while before they sleep: most of the cost of users that think.
/// </summary>
/// <remarks>Thread contract: any thread. A batch that a body holds up keeps this thread busy; the pool takes the next ones.</remarks>
internal sealed class BatchThread : IDisposable
{
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _wakeUp = new(false);
    private WaitBatch? _batch;
    private bool _isDisposed;

    /// <summary>Starts the thread.</summary>
    public BatchThread() => new Thread(Run) { IsBackground = true, Name = "LoadTest users" }.UnsafeStart();

    /// <summary>Resumes a batch unless the thread is busy.</summary>
    public bool TryRun(WaitBatch batch)
    {
        lock (_gate)
        {
            if (_isDisposed || _batch is not null) return false;
            _batch = batch;
            _wakeUp.Set();
            return true;
        }
    }

    /// <summary>Ends the thread after what it runs; does not wait, for a body may block it for long.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            _isDisposed = true;
            _wakeUp.Set();
        }
    }

    private void Run()
    {
        while (true)
        {
            _wakeUp.WaitOne();
            var batch = Volatile.Read(ref _batch);
            batch?.Execute();
            lock (_gate)
            {
                _batch = null;
                if (!_isDisposed) continue;
                _wakeUp.Dispose();
                return;
            }
        }
    }
}
