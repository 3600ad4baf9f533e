namespace LoadTest.Runner.Runs;

/// <summary>What a test framework's adapter reports.</summary>
/// <param name="Passed">Whether the test passes; meaningless for a skipped one.</param>
/// <param name="Skipped">Whether the test was not run.</param>
/// <param name="SkipReason">Why it was not run; null unless skipped.</param>
/// <param name="FailureMessage">What failed, the decisive KPI first; empty for a passed test.</param>
/// <param name="Output">The console table and what else belongs to the test's output.</param>
/// <param name="Files">The absolute paths of the report files that were written.</param>
internal sealed record RunOutcome(
    bool Passed, bool Skipped, string? SkipReason, string FailureMessage, string Output, IReadOnlyList<string> Files);
