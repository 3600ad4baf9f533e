using System.Collections.Concurrent;
using System.Diagnostics;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>When the open model has issued each arrival; when there is a thread for it is another matter.</summary>
internal sealed class IssueTimes
{
    private readonly ConcurrentQueue<long> _issued = new();

    /// <summary>A timeline that notes what is issued on it.</summary>
    public Timeline Note(Timeline timeline) => new NotingTimeline(timeline, _issued);

    /// <summary>By how much each arrival of a constant rate was issued later than the most punctual one.</summary>
    /// <param name="ratePerSecond">Of the plan.</param>
    public SampleSet LateMs(double ratePerSecond)
    {
        var offPlanMs = _issued.Select((at, i) => Stopwatch.GetElapsedTime(0, at).TotalMilliseconds - (1_000 * i / ratePerSecond)).ToList();
        return new SampleSet(offPlanMs.Select(ms => ms - offPlanMs.Min()));
    }

    private sealed class NotingTimeline(Timeline timeline, ConcurrentQueue<long> issued) : Timeline
    {
        public override void Schedule(Wait wait) => timeline.Schedule(wait);

        public override void Start(IThreadPoolWorkItem item, WorkQueue work)
        {
            issued.Enqueue(Stopwatch.GetTimestamp());
            timeline.Start(item, work);
        }

        public override void Stop() => timeline.Stop();

        public override void Dispose() => timeline.Dispose();
    }
}
