namespace LoadTest.Runner.Kpis.Wording;

/// <summary>The sentence about a KPI whose value is known: value, distance from the limit, samples.</summary>
internal static class KpiSentence
{
    /// <summary>
    /// <c>p95 of first_token is 812.4 ms, 212.4 ms (35 %) over the limit of 600 ms, on 2,381 samples (173 above the limit, 119 allowed)</c>,
    /// without its full stop.
    /// </summary>
    /// <param name="result">Its reason is not yet read.</param>
    /// <param name="missed">Whether the counts miss the limit, which may be known where the value is not.</param>
    public static string Of(KpiResult result, bool missed) =>
        KpiNames.Subject(result.Definition) + " is " + Position(result, missed) + ", on " + Samples(result);

    /// <summary>A value with its unit.</summary>
    public static string WithUnit(KpiDefinition definition, string number) => number + KpiNames.Unit(definition) switch
    {
        "" => "",
        "/s" => " per second",
        var unit => " " + unit,
    };

    private static string Position(KpiResult result, bool missed)
    {
        var (definition, limit) = (result.Definition, result.Definition.Limit);
        var rule = "the limit of " + WithUnit(definition, NumberText.Exact(limit));
        var isMax = definition.Comparison == KpiComparison.Max;
        var outside = isMax ? "over " : "under ";
        // A bucketed percentile, or one that ends among abandoned iterations, cannot show a miss that was counted exactly.
        if (result.Actual is not { } actual || missed != (isMax ? actual > limit : actual < limit))
            return (missed ? outside : "within ") + rule;

        var value = WithUnit(definition, NumberText.Apart(actual, limit));
        return missed ? value + ", " + Distance(definition, Math.Abs(actual - limit)) + " " + outside + rule : value + ", within " + rule;
    }

    private static string Distance(KpiDefinition definition, double distance)
    {
        var number = NumberText.Value(distance);
        if (KpiNames.Unit(definition) == "%") return number + " percentage points";

        var relative = definition.Limit == 0 ? "" : " (" + Percent(distance / Math.Abs(definition.Limit)) + ")";
        return WithUnit(definition, number) + relative;
    }

    private static string Percent(double share) => share switch
    {
        >= 0.1 => NumberText.Value(Math.Round(100 * share)) + " %",
        >= 0.0001 => NumberText.Value(Math.Round(100 * share, 2)) + " %",
        _ => "under 0.01 %",
    };

    private static string Samples(KpiResult result)
    {
        var samples = NumberText.Count(result.Samples) + (result.Samples == 1 ? " sample" : " samples");
        if (!ShareLimit.Fits(result.Definition.Statistic)) return samples;

        var allowed = ShareLimit.Of(result.Definition).Allowed(result.Samples);
        return $"{samples} ({NumberText.Count(result.Violations)} {Violating(result.Definition)}, {NumberText.Count(allowed)} allowed)";
    }

    private static string Violating(KpiDefinition definition) => definition.Statistic switch
    {
        KpiStatistic.Percentile => "above the limit",
        KpiStatistic.DroppedPercent => "dropped",
        KpiStatistic.RatePercent => definition.Comparison == KpiComparison.Max ? "true" : "false",
        _ => "failed",
    };
}
