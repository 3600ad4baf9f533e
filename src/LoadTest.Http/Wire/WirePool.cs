namespace LoadTest.Wire;

/// <summary>The connections to one target that are at rest; the last one to come is the first to go. Any thread.</summary>
internal sealed class WirePool(TimeProvider time) : IDisposable
{
    // A connection rests for a minute, and up to one round more; counting rounds costs less than asking a clock.
    private const int LongestRest = 3;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Stack<WireConnection> _resting = new();
    private ITimer? _timer;
    private int _round;
    private bool _isWaiting;
    private bool _isDisposed;

    /// <summary>Takes one.</summary>
    /// <returns>Null if there is none.</returns>
    public WireConnection? TryTake()
    {
        lock (_gate)
        {
            return _resting.TryPop(out var connection) ? connection : null;
        }
    }

    /// <summary>Gives one back, whose response has been received to its last byte, and nothing after that.</summary>
    public void Return(WireConnection connection)
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                connection.RestsSince = _round;
                _resting.Push(connection);
                if (!_isWaiting) Wait();
                return;
            }
        }

        connection.Dispose();
    }

    /// <summary>Closes those at rest; the others close when they are given back.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _timer?.Dispose();
            while (_resting.TryPop(out var connection)) connection.Dispose();
        }
    }

    private void Wait()
    {
        _isWaiting = true;
        if (_timer is not null)
        {
            _timer.Change(Round, Timeout.InfiniteTimeSpan);
            return;
        }

        // What an iteration carries along must not live as long as the pool.
        AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = time.CreateTimer(static pool => ((WirePool)pool!).CloseRested(), this, Round, Timeout.InfiniteTimeSpan);
        flow?.Undo();
    }

    private void CloseRested()
    {
        lock (_gate)
        {
            _round++;
            var kept = _resting.Where(connection => _round - connection.RestsSince <= LongestRest).Reverse().ToList();
            foreach (var connection in _resting.Except(kept)) connection.Dispose();
            _resting.Clear();
            foreach (var connection in kept) _resting.Push(connection);
            _isWaiting = false;
            if (kept.Count > 0 && !_isDisposed) Wait();
        }
    }
}
