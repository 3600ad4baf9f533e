using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.Runs;

/// <summary>
/// Runs once through what the monitor does each second, before the load: its code is then loaded and compiled, which would need
/// processor time and file descriptors that a load may have used up. Beside what else goes before the load, to keep that short.
/// </summary>
internal sealed class Rehearsal : IThreadPoolWorkItem
{
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource _end = new();

    private Rehearsal(TimeProvider time) => _time = time;

    /// <summary>Begins; the load must wait for the end.</summary>
    public static Task Begin(WorkQueue work, TimeProvider time)
    {
        var rehearsal = new Rehearsal(time);
        work.Enqueue(rehearsal);
        return rehearsal._end.Task;
    }

    void IThreadPoolWorkItem.Execute()
    {
        try
        {
            CloseASecond();
            _end.SetResult();
        }
        catch (Exception engineError)
        {
            _end.SetException(engineError);
        }
    }

    // Of a recording that nobody reads.
    private void CloseASecond()
    {
        var recorder = new Recorder(new RecorderOptions());
        recorder.Time(recorder.Metric(MetricNames.Iteration, Scenarios.MetricKind.Time), nanoseconds: 1_000_000);
        recorder.Error(nameof(Rehearsal), nameof(Rehearsal));
        recorder.CloseSecond(0, usersNow: 1);
        _ = ProgressLine.Of(recorder.IterationsSoFar, 0, TimeSpan.FromSeconds(1));
        _ = EventLineJson.Render(new EventLine(_time.GetUtcNow().UtcDateTime, nameof(Rehearsal), SeriesReport.Row(recorder.LastSecond!)));
        _ = GeneratorJudgement.Of(recorder.Finish(1), Array.Empty<KpiDefinition>(), isOpenModel: true, sharesProcess: false);
    }
}
