using LoadTest.Runner.Scheduling;

namespace LoadTest.Sockets;

/// <summary>
/// Waits for many sockets at once and goes on with what waits for them on the same thread, because to wake another one costs more than
/// a request does. What takes long goes on elsewhere, so that nobody's answer waits for the body of another.
/// </summary>
internal sealed class SocketLoop
{
    private const int MostOfATurn = 32;
    private const int ElsewhereAtFirst = 100;
    private const int ElsewhereAtMost = 1_000_000;

    // From an answer to the next request. Two in a row are the bodies' work, which wants all processors; one may be the machine's.
    private static readonly TimeSpan LongRun = TimeSpan.FromMicroseconds(50);

    // Who is read last has waited for all the others.
    private static readonly TimeSpan LongTurn = TimeSpan.FromMicroseconds(300);

    private readonly SocketPoll _poll;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Queue<SocketOperation> _done = new(2 * MostOfATurn);
    private readonly int[] _ready = new int[MostOfATurn];

    // By descriptor.
    private PolledSocket?[] _sockets = new PolledSocket?[64];
    private int _leftElsewhere;
    private int _afterTheNextLoss = ElsewhereAtFirst;
    private bool _wasLong;

    private SocketLoop(SocketPoll poll, TimeProvider time) => (_poll, _time) = (poll, time);

    /// <summary>Starts a loop, which lives as long as the process.</summary>
    /// <returns>Null where the system has no such calls.</returns>
    public static SocketLoop? TryStart(TimeProvider time)
    {
        if (SocketPoll.TryCreate() is not { } poll) return null;
        var loop = new SocketLoop(poll, time);
        new LeaderFollower(loop.Lead).Start("LoadTest sockets");
        return loop;
    }

    /// <summary>Looks after a socket until it is removed. Any thread.</summary>
    public void Add(PolledSocket socket, System.Net.Sockets.SafeSocketHandle handle)
    {
        var descriptor = (int)handle.DangerousGetHandle();
        lock (_gate)
        {
            if (descriptor >= _sockets.Length)
            {
                var larger = new PolledSocket?[Math.Max(descriptor + 1, _sockets.Length * 2)];
                _sockets.CopyTo(larger, 0);
                Volatile.Write(ref _sockets, larger);
            }

            Volatile.Write(ref _sockets[descriptor], socket);
        }

        _poll.Add(handle);
    }

    /// <summary>Forgets a socket that is about to be closed. Any thread.</summary>
    public void Remove(PolledSocket socket, System.Net.Sockets.SafeSocketHandle handle)
    {
        var descriptor = (int)handle.DangerousGetHandle();
        lock (_gate)
        {
            if (descriptor >= 0 && descriptor < _sockets.Length && _sockets[descriptor] == socket) _sockets[descriptor] = null;
        }
    }

    // True when it has lost the lead; it never ends.
    private bool Lead(LeaderFollower threads)
    {
        _leftElsewhere = _afterTheNextLoss;
        _afterTheNextLoss = Math.Min(ElsewhereAtMost, _afterTheNextLoss * 10);
        while (Run(threads)) Collect();
        return true;
    }

    private void Collect()
    {
        var count = _poll.Wait(_ready);
        var sockets = Volatile.Read(ref _sockets);
        foreach (var descriptor in _ready.AsSpan(0, count)) Volatile.Read(ref sockets[descriptor])?.TryAgain(_done);
    }

    // False when it has lost the lead; what is left here is the next leader's.
    private bool Run(LeaderFollower threads)
    {
        var turnAt = _time.GetTimestamp();
        var begunAt = turnAt;
        while (_done.TryDequeue(out var operation))
        {
            if (_leftElsewhere > 0 || !threads.CanRun)
            {
                _leftElsewhere = Math.Max(0, _leftElsewhere - 1);
                WorkQueue.ThreadPool.Enqueue(operation);
                continue;
            }

            if (!threads.Run(operation)) return false;
            var now = _time.GetTimestamp();
            Note(_time.GetElapsedTime(begunAt, now), _time.GetElapsedTime(turnAt, now));
            begunAt = now;
        }

        return true;
    }

    private void Note(TimeSpan run, TimeSpan turn)
    {
        var isLong = run > LongRun;
        if (isLong && _wasLong) _leftElsewhere = ElsewhereAtFirst;
        else if (turn > LongTurn) _leftElsewhere = _done.Count;
        _wasLong = isLong;
    }
}
