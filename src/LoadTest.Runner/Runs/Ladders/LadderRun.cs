using LoadTest.Runner.Kpis.Scaling;
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
    private const double BytesPerMb = 1024 * 1024;

    // Whoever limits memory pays for knowing it.
    private const double ShareOfLooks = 0.02;
    private const double ShareOfLooksIfLimited = 0.1;

    // Measured with bodies that hold nothing: a fraction of this.
    private const double OwnMb = 0.5;
    private const double OwnMbPerUser = 0.002;
    private const double OwnMbPerSecond = 0.005;

    /// <summary>Climbs the ladder.</summary>
    /// <param name="directory">Where the ladder's report goes, and a directory per rung.</param>
    /// <param name="cancellation">Ends the rung early, and the ladder with it.</param>
    public async Task<RunOutcome> ExecuteAsync(string directory, CancellationToken cancellation)
    {
        await runs.RehearseAsync(At(scale.Sizes[0]), cancellation).ConfigureAwait(false);
        var rungs = new List<Rung>();
        foreach (var size in scale.Sizes)
        {
            runs.WriteLine(FormattableString.Invariant($"Size {size}, rung {rungs.Count + 1} of {scale.Sizes.Count}"));
            var rung = await RungAsync(size, directory, cancellation).ConfigureAwait(false);
            if (rungs.Count > 0) rungs[^1] = rungs[^1].FollowedBy(rung);
            rungs.Add(rung);
            if (rung.Run.Result.StopReason is not null) break;
        }

        return Outcome(LadderReportBuilder.Build(scale, rungs), rungs, directory);
    }

    private async Task<Rung> RungAsync(int size, string directory, CancellationToken cancellation)
    {
        using var memory = new MemoryWatch(host, runs.Environment.Time, scale.MinMemoryEfficiency is null ? ShareOfLooks : ShareOfLooksIfLimited);
        await memory.SettleAsync().ConfigureAwait(false);
        var run = await runs.ExecuteAsync(At(size), Path.Combine(directory, Rung.DirectoryOf(size)), memory, cancellation).ConfigureAwait(false);
        var own = OwnMb + (OwnMbPerUser * plan.MostUsers) + (OwnMbPerSecond * run.Report.Value.Run.DurationSeconds);
        return new Rung(size, run, memory.BaselineBytes / BytesPerMb, new MemoryCost(size, memory.PeakBytes / BytesPerMb, own, LeftMb: 0, memory.Looks));
    }

    private RunPlan At(int size) => plan with { Scenario = plan.Scenario with { Invoke = scale.InvokeAt(size) } };

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
