namespace LoadTest.Runner.Kpis;

/// <summary>A two-sided confidence interval of a statistic, in the unit of the KPI.</summary>
/// <param name="Confidence">Such as 0.95.</param>
/// <param name="Low">Null where the samples give no lower bound.</param>
/// <param name="High">Null where the samples give no upper bound.</param>
internal sealed record ConfidenceInterval(double Confidence, double? Low, double? High);
