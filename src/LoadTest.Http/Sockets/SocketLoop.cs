using System.Net.Sockets;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Sockets;

/// <summary>
/// Waits for many sockets at once and goes on with what waits for them on the same thread, because to wake another one costs more than
/// a request does.
/// </summary>
internal sealed class SocketLoop
{
    /// <summary>The name of its threads, for debuggers.</summary>
    public const string ThreadName = "LoadTest sockets";

    private const int MostOfATurn = 32;

    private readonly SocketPoll _poll;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Placement _placement = new();
    private readonly Queue<SocketOperation> _done = new(2 * MostOfATurn);
    private readonly int[] _ready = new int[MostOfATurn];

    // By descriptor.
    private PolledSocket?[] _sockets = new PolledSocket?[64];
    private bool _hasLed;

    private SocketLoop(SocketPoll poll, TimeProvider time) => (_poll, _time) = (poll, time);

    /// <summary>Starts a loop, which lives as long as the process.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="start">Starts a thread; null for the usual way.</param>
    /// <returns>Null where the system has no such calls.</returns>
    /// <exception cref="OutOfMemoryException">No memory is left for a thread.</exception>
    public static SocketLoop? TryStart(TimeProvider time, Action<Thread>? start = null)
    {
        if (SocketPoll.TryCreate(MostOfATurn) is not { } poll) return null;
        var loop = new SocketLoop(poll, time);
        try
        {
            new LeaderFollower(loop.Lead).Start(ThreadName, start);
        }
        catch
        {
            poll.Close();
            throw;
        }

        return loop;
    }

    /// <summary>Looks after a socket until it is removed. Any thread.</summary>
    public void Add(PolledSocket socket, SafeSocketHandle handle)
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
    public void Remove(PolledSocket socket, SafeSocketHandle handle)
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
        if (_hasLed) _placement.LeadWasLost();
        _hasLed = true;
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
            if (!threads.CanRun || !_placement.IsHere())
            {
                WorkQueue.ThreadPool.Enqueue(operation);
                continue;
            }

            if (!threads.Run(operation)) return false;
            var now = _time.GetTimestamp();
            _placement.Ran(_time.GetElapsedTime(begunAt, now), _time.GetElapsedTime(turnAt, now), _done.Count);
            begunAt = now;
        }

        return true;
    }
}
