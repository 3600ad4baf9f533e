using System.Diagnostics;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>
/// Users that send requests in one way while it is their turn, and rest while others have theirs: what is compared meets the same
/// moments of a shared machine.
/// </summary>
/// <param name="users">How many.</param>
/// <param name="request">Sends one; with the context of its iteration if an engine runs it.</param>
internal sealed class Contender(int users, Func<LoadContext?, Task> request)
{
    // In counters: those of different users must not share a cache line, of which a processor fetches two.
    private const int Stride = 16;

    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly long[] _counts = new long[users * Stride];
    private TaskCompletionSource _turnBegins = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _resting;
    private volatile bool _hasTurn;
    private volatile bool _hasEnded;
    private volatile Exception? _failure;

    /// <summary>All requests so far, and what was called after the end and sent none.</summary>
    public long Count => Enumerable.Range(0, users).Sum(user => Volatile.Read(ref _counts[user * Stride]));

    /// <summary>The users as loops with nothing around them but a look at the clock.</summary>
    /// <param name="longest">When they end at the latest.</param>
    public Task LoopAsync(TimeSpan longest)
    {
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, users).Select(user => Task.Run(async () =>
        {
            try
            {
                while (clock.Elapsed < longest && !_hasEnded) await RequestAsync(user, load: null);
            }
            catch (Exception failure)
            {
                _failure = failure;
                throw;
            }
        })));
    }

    /// <summary>Sends a request of one user, as soon as it has its turn.</summary>
    public Task RequestAsync(int user, LoadContext? load)
    {
        if (!_hasTurn) return RestAndRequestAsync(user, load);
        _counts[user * Stride]++;
        return _hasEnded ? Task.CompletedTask : request(load);
    }

    /// <summary>Measures one turn, from when it is well under way.</summary>
    public async Task<RequestCost> TakeTurnAsync()
    {
        await AllRestAsync();
        Begin();
        await Task.Delay(Settling);
        var (cpu, at, count, bytes) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp(), Count, GC.GetTotalAllocatedBytes());
        await Task.Delay(Turn);
        var (wall, used) = (Stopwatch.GetElapsedTime(at), Environment.CpuUsage.TotalTime - cpu);
        (count, bytes) = (Count - count, GC.GetTotalAllocatedBytes() - bytes);
        _hasTurn = false;
        await AllRestAsync();
        return new RequestCost(count / wall.TotalSeconds, used.TotalMicroseconds / count, (double)bytes / count);
    }

    /// <summary>Ends the loops; users of an engine do nothing from now on, and are not held up any more.</summary>
    public void End()
    {
        _hasEnded = true;
        Begin();
    }

    private void Begin()
    {
        var begins = _turnBegins;
        _turnBegins = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _resting = 0;
        _hasTurn = true;
        begins.SetResult();
    }

    private async Task RestAndRequestAsync(int user, LoadContext? load)
    {
        var begins = _turnBegins.Task;
        Interlocked.Increment(ref _resting);
        await begins;
        await RequestAsync(user, load);
    }

    private async Task AllRestAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref _resting) < users)
        {
            if (_failure is not null || Stopwatch.GetElapsedTime(since) > Patience) throw new InvalidOperationException("A user does not rest.", _failure);
            await Task.Delay(1);
        }
    }
}
