using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>
/// Resumes what has waited: in batches, and one by one for a while after a body was seen to block its thread, so that no user waits
/// for the body of another. For the thread of the timeline; only <see cref="Dispose"/> is for any.
/// </summary>
internal sealed class WaitDispatch(RunClock clock) : IDisposable
{
    private const long Patience = PlanTime.NanosecondsPerMillisecond / 2;
    private const int TurnsOneByOne = 100;

    private readonly List<WaitBatch> _running = [];
    private readonly Stack<WaitBatch> _free = [];

    // Started before the load: under it, memory or descriptors for a thread may be missing.
    private readonly BatchThread _thread = new();
    private int _turnsLeft;

    /// <summary>Whether a batch must be looked after soon.</summary>
    public bool MustLook => _running.Exists(static batch => batch.HasLeft);

    /// <summary>Resumes waits that have ended.</summary>
    public void Resume(List<Wait> due)
    {
        var goTogether = due.Count > 1 && !due[0].IsPrecise && _turnsLeft == 0;
        if (goTogether) Send(due);
        else due.ForEach(static wait => wait.Signal());
        if (_turnsLeft > 0) _turnsLeft--;
    }

    /// <summary>Looks after the batches under way.</summary>
    public void Look()
    {
        for (var i = _running.Count - 1; i >= 0; i--)
        {
            var batch = _running[i];
            if (batch.HasEnded)
            {
                _running.RemoveAt(i);
                _free.Push(batch);
            }
            else if (batch.IsHeldUp(clock.Now, Patience))
            {
                batch.Separate();
                _turnsLeft = TurnsOneByOne;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _thread.Dispose();

    private void Send(List<Wait> due)
    {
        WaitBatch? batch = null;
        foreach (var wait in due)
        {
            batch ??= Rent();
            batch.Add(wait);
            if (!batch.IsFull) continue;
            Send(batch);
            batch = null;
        }

        if (batch is not null) Send(batch);
    }

    private void Send(WaitBatch batch)
    {
        // What comes after the end goes to the pool.
        if (!_thread.TryRun(batch)) batch.Enqueue();
    }

    private WaitBatch Rent()
    {
        if (!_free.TryPop(out var batch)) batch = new WaitBatch(clock);
        batch.Clear();
        _running.Add(batch);
        return batch;
    }
}
