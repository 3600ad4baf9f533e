using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

/// <summary>Definitions and evidence for tests.</summary>
internal static class Some
{
    public static KpiDefinition P(double percentile, double limitMs, string metric = KpiDefinition.Iteration) => new()
    {
        Metric = metric,
        Statistic = KpiStatistic.Percentile,
        Percentile = percentile,
        Comparison = KpiComparison.Max,
        Limit = limitMs,
    };

    public static KpiDefinition Limit(KpiStatistic statistic, KpiComparison comparison, double limit, string metric = KpiDefinition.Iteration) =>
        new() { Metric = metric, Statistic = statistic, Comparison = comparison, Limit = limit };

    public static KpiDefinition MaxError(double percent) => Limit(KpiStatistic.ErrorPercent, KpiComparison.Max, percent);

    public static KpiDefinition Proven(this KpiDefinition definition) =>
        definition with { Judging = definition.Judging with { Judge = Judge.Proven } };

    public static KpiDefinition On(this KpiDefinition definition, OnInconclusive onInconclusive) =>
        definition with { Judging = definition.Judging with { OnInconclusive = onInconclusive } };

    /// <summary>Counts spread evenly over one-second blocks.</summary>
    public static KpiEvidence Counts(long samples, long violations, double? actual = null, int blocks = 60) => new()
    {
        Samples = samples,
        Violations = violations,
        ViolationsWithoutLag = violations,
        Actual = actual,
        Blocks = [.. Enumerable.Range(0, blocks).Select(i => new KpiBlock(1, Part(samples, i, blocks), Part(violations, i, blocks), Part(violations, i, blocks), 0, 0))],
    };

    /// <summary>Latencies in time order, in equal blocks of one second.</summary>
    public static KpiEvidence Latencies(KpiDefinition definition, IReadOnlyList<double> latenciesMs, int blocks = 60)
    {
        var sorted = latenciesMs.Order().ToArray();
        var size = Math.Max(1, latenciesMs.Count / blocks);
        return new()
        {
            Samples = sorted.Length,
            Violations = latenciesMs.Count(latency => latency > definition.Limit),
            ViolationsWithoutLag = latenciesMs.Count(latency => latency > definition.Limit),
            Actual = Point(definition, sorted),
            ActualWithoutLag = Point(definition, sorted),
            ValueAtRank = rank => rank <= sorted.Length ? sorted[rank - 1] : null,
            Blocks = [.. latenciesMs.Chunk(size).Select(chunk => Block(definition, chunk))],
        };
    }

    public static KpiResult Judged(KpiDefinition definition, KpiEvidence evidence) =>
        KpiJudge.Decide(definition, evidence, GeneratorHealth.Good);

    private static double? Point(KpiDefinition definition, double[] sorted) => sorted.Length == 0 ? null : definition.Statistic switch
    {
        KpiStatistic.Mean => sorted.Average(),
        KpiStatistic.Maximum => sorted[^1],
        _ => sorted[(int)Math.Ceiling((decimal)definition.Percentile / 100 * sorted.Length) - 1],
    };

    private static KpiBlock Block(KpiDefinition definition, double[] latencies)
    {
        var violations = latencies.Count(latency => latency > definition.Limit);
        return new(1, latencies.Length, violations, violations, latencies.Sum(), latencies.Sum());
    }

    /// <summary>Bresenham: the parts sum to the total and differ by at most one.</summary>
    private static long Part(long total, int block, int blocks) => (total * (block + 1) / blocks) - (total * block / blocks);
}
