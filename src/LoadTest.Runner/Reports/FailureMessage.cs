using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>
/// The message of a failed test: first the KPI that was missed, by how much and on how many samples, then what else a reader
/// needs to find the cause and to repeat the run.
/// </summary>
internal static class FailureMessage
{
    private const int LongestLine = 400;
    private const int MostErrors = 5;

    /// <summary>Renders the message of a run that did not pass.</summary>
    /// <param name="report">The report.</param>
    /// <param name="written">Where the report's files are, or why they are not.</param>
    /// <returns>Lines without a trailing line end.</returns>
    public static string Render(RedactedReport report, ReportWriteResult? written = null)
    {
        var run = report.Value;
        var lines = new List<string>();
        AddReasons(lines, run, written?.Fault);
        foreach (var error in run.Errors.Take(MostErrors)) lines.Add(error.Text());
        if (run.Errors.Count > MostErrors) lines.Add($"error: {run.Errors.Count - MostErrors} more groups in the report");
        lines.Add($"iterations: {CountsText.Of(run.Iterations)}");
        if (written is { Fault: null }) lines.Add($"report: {Path.Combine(written.Directory, MarkdownReport.FileName)}");
        lines.Add($"repeat: Seed = {run.Run.Seed}, or LOADTEST_SEED={run.Run.Seed}");
        AddNotes(lines, run);
        return string.Join('\n', lines.Select(line => PlainText.OneLine(line, LongestLine)));
    }

    private static void AddReasons(List<string> lines, RunReport run, string? fault)
    {
        var missed = Reasons(run, ReportVerdict.Fail);
        var undecided = Reasons(run, ReportVerdict.Inconclusive);
        var others = run.Reasons.Except(run.Kpis.Select(kpi => kpi.Reason));
        var isUndecided = run.Verdict == ReportVerdict.Inconclusive;
        lines.AddRange(isUndecided ? undecided : missed);
        lines.AddRange(others);
        if (fault is not null) lines.Add(fault);
        if (!isUndecided) lines.AddRange(undecided.Select(reason => $"inconclusive: {reason}"));
        if (lines.Count == 0) lines.Add($"The load test ended with the verdict {KpiText.Verdict(run.Verdict)}.");
    }

    private static IEnumerable<string> Reasons(RunReport run, ReportVerdict verdict) =>
        run.Kpis.Where(kpi => kpi.Verdict == verdict).Select(kpi => kpi.Reason);

    private static void AddNotes(List<string> lines, RunReport run)
    {
        if (run.Generator.Saturated)
        {
            lines.Add("note: the load generator was saturated; part of the latency may be its own. Use fewer users, a lower rate "
                + "or a bigger machine.");
        }

        if (run.Run.Build == "Debug") lines.Add("note: this was a Debug build; measure with -c Release.");
        lines.AddRange(run.Run.Warnings.Select(warning => $"warning: {warning}"));
    }
}
