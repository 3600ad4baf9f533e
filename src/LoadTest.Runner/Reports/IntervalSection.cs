namespace LoadTest.Runner.Reports;

/// <summary>A confidence interval; null is unbounded on that side.</summary>
/// <param name="Confidence">Above 0.5 and below 1.</param>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
internal sealed record IntervalSection(double Confidence, double? Low, double? High);
