using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>
/// Runs what is due: on the leader while all of it is short, and elsewhere for a while after a body was seen to block its thread, so
/// that no user waits for the body of another. For the leader.
/// </summary>
internal sealed class WaitDispatch(RunClock clock)
{
    /// <summary>How many items one turn of the leader takes.</summary>
    /// <remarks>100,000 users that think for two seconds end a hundred pauses at each shared moment: 13 batches, a turn.</remarks>
    public const int MostOfATurn = 16;

    private const long Patience = PlanTime.NanosecondsPerMillisecond / 2;
    private const long ShortTurn = 300_000;
    private const int AfterALongTurn = 100;
    private const int TurnsOneByOne = 100;

    private readonly List<WaitBatch> _running = [];
    private readonly Stack<WaitBatch> _free = [];
    private readonly Queue<(IThreadPoolWorkItem Item, WorkQueue Work)> _here = new(MostOfATurn);
    private WaitBatch? _filling;
    private int _leftElsewhere;
    private int _turnsOneByOne;
    private int _afterTheNextLoss = AfterALongTurn;

    /// <summary>Whether a batch must be looked after soon.</summary>
    public bool MustLook => _running.Exists(static batch => batch.HasLeft);

    /// <summary>Begins to lead: what was left to run here, and the next starts, go elsewhere, the longer the more often the lead was lost.</summary>
    public void Begin(LeaderFollower threads)
    {
        const int Longest = 1_000_000;
        _leftElsewhere = _afterTheNextLoss;
        _afterTheNextLoss = Math.Min(Longest, _afterTheNextLoss * 10);
        SendElsewhere(threads);
    }

    /// <summary>Resumes waits that have ended: loops of this thread at once, all others by <see cref="Add"/>.</summary>
    public void Resume(List<Wait> due, LeaderFollower threads)
    {
        foreach (var wait in due)
        {
            if (wait.ResumeOn is null || _turnsOneByOne > 0) wait.Signal();
            else Fill(wait, threads);
        }

        Send(threads);
        if (_turnsOneByOne > 0) _turnsOneByOne--;
    }

    /// <summary>Takes an item that is to run now.</summary>
    public void Add(IThreadPoolWorkItem item, WorkQueue work, LeaderFollower threads)
    {
        if (_leftElsewhere == 0 && _here.Count < MostOfATurn && threads.CanRun)
        {
            _here.Enqueue((item, work));
            return;
        }

        if (_leftElsewhere > 0) _leftElsewhere--;
        Elsewhere(item, work, threads);
    }

    /// <summary>Runs what was taken.</summary>
    /// <returns>False if the lead was lost.</returns>
    public bool RunHere(LeaderFollower threads)
    {
        if (_here.Count == 0) return true;
        var begunAt = clock.Now;
        while (_here.TryDequeue(out var next))
        {
            if (!threads.Run(next.Item)) return false;
            if (clock.Now - begunAt < ShortTurn) continue;
            _leftElsewhere = AfterALongTurn;
            SendElsewhere(threads);
        }

        return true;
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
                _turnsOneByOne = TurnsOneByOne;
            }
        }
    }

    private void Fill(Wait wait, LeaderFollower threads)
    {
        if (_filling is null)
        {
            if (!_free.TryPop(out _filling)) _filling = new WaitBatch(clock);
            _filling.Clear();
        }

        _filling.Add(wait);
        if (_filling.IsFull) Send(threads);
    }

    private void Send(LeaderFollower threads)
    {
        if (_filling is not { } batch) return;
        _filling = null;
        _running.Add(batch);
        Add(batch, batch.Work, threads);
    }

    private void SendElsewhere(LeaderFollower threads)
    {
        while (_here.TryDequeue(out var left)) Elsewhere(left.Item, left.Work, threads);
    }

    // While the leader has work of its own, the follower must stay free to take over the lead.
    private void Elsewhere(IThreadPoolWorkItem item, WorkQueue work, LeaderFollower threads)
    {
        if (_here.Count > 0 || !threads.TryHandOver(item)) work.Enqueue(item);
    }
}
