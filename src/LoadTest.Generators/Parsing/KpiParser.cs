using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the KPIs: one per limit that is set, in the order of the source.</summary>
internal static class KpiParser
{
    public static EquatableArray<KpiModel> Parse(LoadMethod method, JudgingModel judging, IReadOnlyList<RecordedMetric> metrics)
    {
        var limits = new List<KpiLimit>();
        foreach (var attribute in method.Attributes("KpiAttribute")) ParseAttribute(method, attribute, judging, limits);

        foreach (var limit in limits) LimitRules.Check(method, limit, metrics);
        LimitPairRules.Check(method, limits);
        SampleSizeRules.Check(method, limits);
        return new EquatableArray<KpiModel>(limits.Select(limit => limit.Model));
    }

    private static void ParseAttribute(LoadMethod method, AttributeReader attribute, JudgingModel loadTest, List<KpiLimit> limits)
    {
        var metric = attribute.Argument(0) as string;
        if (attribute.HasArguments(1) && string.IsNullOrWhiteSpace(metric))
            method.Faults.Add(KpiRules.EmptyMetric, attribute.LocationOf(0), method.Name, Texts.Quoted(metric));

        if (metric == MetricScanner.Iteration) metric = null;
        var percentile = PercentileParser.Parse(method, attribute, metric ?? method.Name);
        var judging = JudgingParser.Parse(method, attribute).Over(loadTest);
        var anyIsSet = attribute.IsSet("Percentile");
        foreach (var property in LimitProperty.All)
        {
            if (attribute.Read<double>(property.Name) is not { } value) continue;
            anyIsSet = true;
            var rank = property.Name == LimitProperty.AnyPercentile ? percentile ?? 0 : property.Percentile;
            var model = new KpiModel(metric, property.Statistic, rank, property.IsMinimum, value, judging);
            limits.Add(new KpiLimit(model, property, attribute.LocationOf(property.Name)));
        }

        if (!anyIsSet) method.Faults.Add(KpiRules.NoLimit, attribute.Location, metric ?? method.Name);
    }
}
