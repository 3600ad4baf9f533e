namespace LoadTest.Runner.Kpis;

/// <summary>What one time block of the run, by default one second, adds to a KPI. Blocks are in time order, without gaps.</summary>
/// <param name="Seconds">Counted time of the block; 0 after the duration, where late finishes go.</param>
/// <param name="Samples">Samples; for rates observations; for dropped iterations the scheduled ones; for throughput the successes.</param>
/// <param name="Violations">Samples on the wrong side of the limit.</param>
/// <param name="ViolationsWithoutLag">The same after each sample's own measured lag was subtracted; equal where lag has no part.</param>
/// <param name="Sum">Sum of the samples, in ms; only for means.</param>
/// <param name="SumWithoutLag">The same without lag.</param>
internal readonly record struct KpiBlock(
    double Seconds, long Samples, long Violations, long ViolationsWithoutLag, double Sum, double SumWithoutLag);
