namespace LoadTest.Runner.Kpis;

/// <summary>What an earlier run has measured of one metric; null is unknown.</summary>
/// <param name="Name">The metric or step.</param>
/// <param name="Samples">What the values rest on.</param>
/// <param name="PerSecond">Successes per second.</param>
/// <param name="Percent">Of a rate: the share that was true.</param>
/// <param name="Mean">Of a record or a gauge, in its own unit.</param>
/// <param name="PercentilesMs">Of a time: by percentile; empty for anything else.</param>
internal sealed record BaselineMetric(
    string Name, long Samples, double? PerSecond, double? Percent, double? Mean, IReadOnlyList<(double Percentile, double Ms)> PercentilesMs);
