using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Runs;

/// <summary>Writes the report and says what it means for the test.</summary>
internal static class RunOutcomes
{
    /// <param name="result">What came out.</param>
    /// <param name="report">The report of it.</param>
    /// <param name="directory">Where the report goes.</param>
    /// <param name="logs">Files of that directory that the run itself has written.</param>
    public static RunOutcome Of(RunResult result, RedactedReport report, string directory, IReadOnlyList<string> logs)
    {
        var written = ReportWriter.Write(report, directory, () => LatencyLog.Render(result.Measurements, result.StartedUtc));
        var passed = written.Fault is null && result.StopReason is null && (result.Verdict is { } verdict
            ? verdict.TestPasses
            : result.Measurements.Iterations.Failed + result.Measurements.Iterations.Abandoned == 0);
        var message = passed ? "" : FailureMessage.Render(report, written);
        return new RunOutcome(passed, Skipped: false, SkipReason: null, message, ConsoleReport.Render(report), [.. written.Files, .. written.Fault is null ? logs : []]);
    }
}
