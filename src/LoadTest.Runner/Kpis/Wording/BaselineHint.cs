namespace LoadTest.Runner.Kpis.Wording;

/// <summary>Tells where a limit comes from that an earlier run has set.</summary>
internal static class BaselineHint
{
    /// <summary>A sentence with a space before it; empty for any other limit.</summary>
    public static string For(KpiDefinition definition) => definition.Baseline is { } baseline
        ? $" The limit comes from the baseline, which measured {KpiSentence.WithUnit(definition, NumberText.Value(baseline))}."
        : "";
}
