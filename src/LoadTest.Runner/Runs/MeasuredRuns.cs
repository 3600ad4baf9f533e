using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Runs;

/// <summary>Executes plans of one request, each with its report.</summary>
/// <param name="request">What the test framework wants.</param>
/// <param name="environment">Where.</param>
/// <param name="rehearsal">Ends before the load may begin.</param>
/// <param name="warnings">What the host adds to the warnings of the first run.</param>
internal sealed class MeasuredRuns(RunRequest request, RunEnvironment environment, Task rehearsal, IReadOnlyList<string> warnings)
{
    private bool _isLater;

    public RunEnvironment Environment => environment;

    /// <summary>Takes live progress.</summary>
    public Action<string> WriteLine => request.WriteLine;

    /// <summary>Runs a plan and writes its report.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="directory">Where the report goes.</param>
    /// <param name="cancellation">Ends the load early; the partial report is written all the same.</param>
    public async Task<MeasuredRun> ExecuteAsync(RunPlan plan, string directory, CancellationToken cancellation)
    {
        using var events = EventLog.Open(directory, environment.Time);
        using var samples = new SampleLog(directory, environment.Time);
        var core = new RunCore(plan, request.Instance, environment, events.Write, samples.Write);
        var load = new LoadRun(core, request.WriteLine) { SecondClosed = second => events.Write(SeriesReport.Row(second)) };
        await rehearsal.ConfigureAwait(false);
        RunResult result;
        using (DescriptorReserve.Take()) result = await load.ExecuteAsync(cancellation).ConfigureAwait(false);
        var allWarnings = (_isLater ? [] : warnings).Concat(events.Warnings).Concat(samples.Warnings);
        var report = RedactedReport.Of(ReportBuilder.Build(result, request.Test, environment, allWarnings));
        _isLater = true;
        return new MeasuredRun(result, report, RunOutcomes.Of(result, report, directory, samples.Files));
    }
}
