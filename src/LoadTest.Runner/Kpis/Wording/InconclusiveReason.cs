using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Kpis.Wording;

/// <summary>What is missing when a KPI could not be decided.</summary>
internal static class InconclusiveReason
{
    /// <summary>Nothing was measured.</summary>
    public static string NoData(KpiDefinition definition) => definition.Metric == KpiDefinition.Iteration
        ? $"{KpiNames.Subject(definition)} has no samples, and no data never passes. Look at the errors of the run, or run longer."
        : $"{KpiNames.Subject(definition)} has no samples, and no data never passes. Check that the load method records "
            + $"\"{definition.Metric}\" and that its iterations succeed.";

    /// <summary>Samples exist, but no number that could be compared.</summary>
    public static string UnknownValue(KpiResult measured) =>
        $"{KpiNames.Subject(measured.Definition)} has {NumberText.Count(measured.Samples)} samples but no finite value, and no data never passes. "
        + "Record finite numbers.";

    /// <summary>Too few for the point estimate.</summary>
    public static string TooFewSamples(KpiResult measured, long minimum) =>
        $"{KpiNames.Subject(measured.Definition)} needs at least {NumberText.Count(minimum)} samples; found {NumberText.Count(measured.Samples)}. "
        + "Run longer or raise the load.";

    /// <summary>Too few independent time blocks for a proof.</summary>
    public static string TooFewBlocks(KpiResult measured, int blocks) =>
        $"{KpiNames.Subject(measured.Definition)} needs at least {BlockMerging.FewestBlocks} independent time blocks for a proof; found {blocks} "
        + $"in {NumberText.Count(measured.Samples)} samples. Run longer or set Judge = Judge.Estimate.";

    /// <summary>Neither side of the proof succeeded.</summary>
    public static string Undecided(KpiResult measured, string sentence, string confidence) =>
        $"{sentence}: neither proven nor refuted at {confidence}; "
        + (measured.SamplesForProof is { } samples ? $"a proof needs about {NumberText.Count(samples)} samples like these. " : "no number of samples like these is a proof. ")
        + "Run longer or set Judge = Judge.Estimate.";
}
