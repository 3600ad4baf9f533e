using System.Collections.Concurrent;
using System.Diagnostics;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>The thread pool, and when the open model has handed each arrival over to it; when the pool has a thread for it is another matter.</summary>
internal sealed class IssueTimes : WorkQueue
{
    private readonly ConcurrentQueue<long> _issued = new();

    /// <inheritdoc/>
    public override void Enqueue(IThreadPoolWorkItem item)
    {
        if (item is ArrivalSlot) _issued.Enqueue(Stopwatch.GetTimestamp());
        ThreadPool.Enqueue(item);
    }

    /// <summary>By how much each arrival of a constant rate was handed over later than the most punctual one.</summary>
    /// <param name="ratePerSecond">Of the plan.</param>
    public SampleSet LateMs(double ratePerSecond)
    {
        var offPlanMs = _issued.Select((at, i) => Stopwatch.GetElapsedTime(0, at).TotalMilliseconds - (1_000 * i / ratePerSecond)).ToList();
        return new SampleSet(offPlanMs.Select(ms => ms - offPlanMs.Min()));
    }
}
