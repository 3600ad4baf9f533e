namespace LoadTest.Runner.VirtualUsers;

/// <summary>The tokens of one virtual user's iterations; a source is created on first use and kept until it has fired.</summary>
internal sealed class IterationCancellation
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _source;
    private bool _isCancelled;
    private CancellationToken? _attempt;

    /// <summary>Of the iteration: fires with its timeout and with the end of the run.</summary>
    public CancellationToken Iteration
    {
        get
        {
            // A source that has fired gives a token that has fired; only its creation needs the lock.
            if (Volatile.Read(ref _source) is { } source) return source.Token;
            lock (_gate)
            {
                if (_isCancelled) return new CancellationToken(canceled: true);
                return (_source ??= new CancellationTokenSource()).Token;
            }
        }
    }

    /// <summary>Of the attempt if there is one, else of the iteration.</summary>
    public CancellationToken Current => _attempt ?? Iteration;

    public void BeginAttempt(CancellationToken attempt) => _attempt = attempt;

    /// <summary>Fires. Runs what the body has registered.</summary>
    public void Cancel()
    {
        CancellationTokenSource? source;
        lock (_gate)
        {
            _isCancelled = true;
            source = _source;
        }

        source?.Cancel();
    }
}
