using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Runs;

/// <summary>A run with its report.</summary>
/// <param name="Result">What came out.</param>
/// <param name="Report">What may be shown of it.</param>
/// <param name="Outcome">What it means for the test.</param>
internal sealed record MeasuredRun(RunResult Result, RedactedReport Report, RunOutcome Outcome);
