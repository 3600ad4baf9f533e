namespace LoadTest.Runner.Reports.Ladders;

/// <summary>What a limit of the source was held against at one rung.</summary>
/// <param name="Metric">The metric or step; "iteration" for the whole iteration.</param>
/// <param name="Statistic">What is limited, such as "p95" or "errorPercent".</param>
/// <param name="Unit">Null if it has none.</param>
/// <param name="Actual">What was measured.</param>
/// <param name="Verdict">The outcome.</param>
internal sealed record RungKpi(string Metric, string Statistic, string? Unit, double? Actual, ReportVerdict Verdict);
