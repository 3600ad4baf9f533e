using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs.Ladders;

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

    /// <summary>
    /// Runs one iteration of a plan, and keeps nothing of it: what method, engine and report allocate once in a process is then there.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task RehearseAsync(RunPlan plan, CancellationToken cancellation)
    {
        var dry = RunPlan.Of(plan.Scenario, plan.Run.ToDryRun(), plan.Seed);
        var load = new LoadRun(new RunCore(dry, request.Instance, environment, static _ => { }), static _ => { });
        var result = await load.ExecuteAsync(cancellation).ConfigureAwait(false);
        _ = RedactedReport.Of(ReportBuilder.Build(result, request.Test, environment, []));
    }

    /// <summary>Runs a plan and writes its report.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="directory">Where the report goes.</param>
    /// <param name="memory">Watches the load; null for none.</param>
    /// <param name="cancellation">Ends the load early; the partial report is written all the same.</param>
    public async Task<MeasuredRun> ExecuteAsync(RunPlan plan, string directory, MemoryWatch? memory, CancellationToken cancellation)
    {
        using var events = EventLog.Open(directory, environment.Time);
        using var samples = new SampleLog(directory, environment.Time);
        var core = new RunCore(plan, request.Instance, environment, events.Write, samples.Write);
        var load = new LoadRun(core, request.WriteLine)
        {
            SecondClosed = second => events.Write(SeriesReport.Row(second)),
            LoadBegins = () => memory?.Begin(),
            LoadEnded = () => memory?.End(),
        };
        await rehearsal.ConfigureAwait(false);
        RunResult result;
        using (DescriptorReserve.Take()) result = await load.ExecuteAsync(cancellation).ConfigureAwait(false);
        var allWarnings = (_isLater ? [] : warnings).Concat(events.Warnings).Concat(samples.Warnings);
        var report = RedactedReport.Of(ReportBuilder.Build(result, request.Test, environment, allWarnings));
        _isLater = true;
        return new MeasuredRun(result, report, RunOutcomes.Of(result, report, directory, samples.Files));
    }
}
