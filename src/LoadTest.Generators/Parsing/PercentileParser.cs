using LoadTest.Generators.Diagnostics;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the percentile that <c>LimitMs</c> limits.</summary>
internal static class PercentileParser
{
    /// <summary>The percentile, or null if it is not set or a fault.</summary>
    public static double? Parse(LoadMethod method, AttributeReader kpi, string subject)
    {
        var hasPercentile = kpi.IsSet("Percentile");
        var hasLimit = kpi.IsSet(LimitProperty.AnyPercentile);
        if (hasPercentile != hasLimit)
        {
            var present = hasPercentile ? "Percentile" : LimitProperty.AnyPercentile;
            var missing = hasPercentile ? LimitProperty.AnyPercentile : "Percentile";
            method.Faults.Add(KpiRules.PercentilePair, kpi.LocationOf(present), subject, present, missing);
        }

        if (kpi.Read<double>("Percentile") is not { } percentile) return null;
        if (percentile is > 0 and < 100) return percentile;

        method.Faults.Add(KpiRules.PercentileRange, kpi.LocationOf("Percentile"), subject, Texts.Number(percentile));
        return null;
    }
}
