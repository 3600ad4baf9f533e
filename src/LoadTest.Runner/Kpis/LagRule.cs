namespace LoadTest.Runner.Kpis;

/// <summary>The generator's own lag is measured with every sample and can be subtracted.</summary>
internal static class LagRule
{
    /// <summary>The evidence of a latency as it would be without lag; any other evidence as it is.</summary>
    public static KpiEvidence Subtract(KpiDefinition definition, KpiEvidence evidence) =>
        !GeneratorRule.IsLatency(definition) ? evidence : evidence with
        {
            Violations = evidence.ViolationsWithoutLag,
            Actual = definition.Statistic == KpiStatistic.Mean ? evidence.ActualWithoutLag : evidence.Actual,
            Blocks = [.. evidence.Blocks.Select(block => block with { Violations = block.ViolationsWithoutLag, Sum = block.SumWithoutLag })],
        };
}
