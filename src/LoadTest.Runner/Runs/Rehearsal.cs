using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Runs;

/// <summary>
/// Runs once through what the monitor does each second, before the load: its code is then loaded and compiled, which would need
/// processor time and file descriptors that a load may have used up. Beside what else goes before the load, to keep that short.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Begins; the load must wait for the end.</summary>
    public static Task Begin(TimeProvider time) => Task.Run(() => Perform(time));

    // Closes a second of a recording that nobody reads.
    private static void Perform(TimeProvider time)
    {
        var recorder = new Recorder(new RecorderOptions());
        recorder.Time(recorder.Metric(MetricNames.Iteration, Scenarios.MetricKind.Time), nanoseconds: 1_000_000);
        recorder.Error(nameof(Rehearsal), nameof(Rehearsal));
        recorder.CloseSecond(0, usersNow: 1);
        _ = ProgressLine.Of(recorder.IterationsSoFar, 0, TimeSpan.FromSeconds(1));
        _ = EventLineJson.Render(new EventLine(time.GetUtcNow().UtcDateTime, nameof(Rehearsal), SeriesReport.Row(recorder.LastSecond!)));
        _ = GeneratorJudgement.Of(recorder.Finish(1), Array.Empty<KpiDefinition>(), sharesProcess: false);
    }
}
