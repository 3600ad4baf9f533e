using LoadTest.Runner.Recording;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Reports.Ladders;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs.Ladders;

/// <summary>Executes a plan once per size, smallest first; a run that ends before its plan is the last.</summary>
/// <param name="scale">The ladder.</param>
/// <param name="plan">Of the first rung.</param>
/// <param name="runs">Executes the rungs.</param>
/// <param name="host">Whose memory is watched.</param>
internal sealed class LadderRun(ScaleDefinition scale, RunPlan plan, MeasuredRuns runs, HostProbe host)
{
    /// <summary>Climbs the ladder.</summary>
    /// <param name="directory">Where the ladder's report goes, and a directory per rung.</param>
    /// <param name="cancellation">Ends the rung early, and the ladder with it.</param>
    public async Task<RunOutcome> ExecuteAsync(string directory, CancellationToken cancellation)
    {
        var rungs = new List<Rung>();
        foreach (var size in scale.Sizes)
        {
            runs.WriteLine(FormattableString.Invariant($"Size {size}, rung {rungs.Count + 1} of {scale.Sizes.Count}"));
            var rung = await RungAsync(size, directory, cancellation).ConfigureAwait(false);
            rungs.Add(rung);
            if (rung.Run.Result.StopReason is not null) break;
        }

        return Outcome(LadderReportBuilder.Build(scale, rungs), rungs, directory);
    }

    private async Task<Rung> RungAsync(int size, string directory, CancellationToken cancellation)
    {
        var here = plan with { Scenario = plan.Scenario with { Invoke = scale.InvokeAt(size) } };
        using var memory = new MemoryWatch(host, runs.Environment.Time);
        var run = await runs.ExecuteAsync(here, Path.Combine(directory, Rung.DirectoryOf(size)), cancellation).ConfigureAwait(false);
        return new Rung(size, run, memory.BaselineBytes, memory.PeakBytes);
    }

    private static RunOutcome Outcome(LadderReport ladder, List<Rung> rungs, string directory)
    {
        var written = ReportWriter.Write(
            [(LadderJson.FileName, LadderJson.Render(ladder)), (LadderMarkdown.FileName, LadderMarkdown.Render(ladder))], directory);
        var passed = written.Fault is null
            && rungs.All(rung => rung.Run.Outcome.Passed)
            && ladder.Efficiencies.All(efficiency => efficiency.Verdict == ReportVerdict.Pass);
        var message = passed ? "" : LadderMessage.Render(ladder, directory, written.Fault);
        IReadOnlyList<string> files = [.. written.Files, .. rungs.SelectMany(rung => rung.Run.Outcome.Files)];
        return new RunOutcome(passed, Skipped: false, SkipReason: null, message, LadderConsole.Render(ladder), files);
    }
}
