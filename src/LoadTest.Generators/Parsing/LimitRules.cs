using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks one limit by itself and against the metric that the method records.</summary>
internal static class LimitRules
{
    public static void Check(LoadMethod method, KpiLimit limit, IReadOnlyList<RecordedMetric> metrics)
    {
        CheckRange(method, limit);
        CheckMetric(method, limit, metrics);
        if (limit.Model.Judging.IsProof == true && limit.Property.IsPercent && limit.Model.Limit is 0 or 100)
        {
            method.Faults.Add(
                KpiRules.ProofOfExtreme, limit.Location, limit.Title, Subject(method, limit), Texts.Number(limit.Model.Limit));
        }
    }

    private static void CheckRange(LoadMethod method, KpiLimit limit)
    {
        var value = limit.Model.Limit;
        var subject = Subject(method, limit);
        if (limit.Property.IsLatency && value <= 0)
            method.Faults.Add(KpiRules.LatencyAboveZero, limit.Location, limit.Title, subject, Texts.Number(value));
        else if (limit.Property.IsPercent && value is not (>= 0 and <= 100))
            method.Faults.Add(KpiRules.PercentRange, limit.Location, limit.Title, subject, Texts.Number(value));
        else if (limit.Model.Statistic == Statistic.PerSecond && !Numbers.IsPositive(value))
            OutOfRange("above 0 and finite");
        else if (limit.Model.Statistic == Statistic.Total && !(value >= 0 && !double.IsInfinity(value)))
            OutOfRange("0 or more and finite");
        else if (double.IsNaN(value) || double.IsInfinity(value))
            OutOfRange("finite");

        void OutOfRange(string range) =>
            method.Faults.Add(KpiRules.LimitRange, limit.Location, limit.Property.Name, subject, Texts.Number(value), range);
    }

    private static void CheckMetric(LoadMethod method, KpiLimit limit, IReadOnlyList<RecordedMetric> metrics)
    {
        var property = limit.Property;
        if (limit.Model.Metric is not { } metric)
        {
            if (property.NeedsMetric)
            {
                method.Faults.Add(
                    KpiRules.NeedsMetric, limit.Location, property.Name, method.Name, Texts.Number(limit.Model.Limit), property.Limits);
            }

            return;
        }

        if (property.Statistic == Statistic.DroppedPercent)
            method.Faults.Add(KpiRules.IterationOnly, limit.Location, property.Name, metric);

        foreach (var recorded in metrics)
        {
            if (recorded.Model.Name != metric) continue;
            if (!Fits(property.Statistic, recorded.Model.Kind))
                method.Faults.Add(KpiRules.WrongKind, limit.Location, property.Name, metric, recorded.Title, property.Limits);
            return;
        }
    }

    private static bool Fits(Statistic statistic, MetricKind kind) => statistic switch
    {
        Statistic.RatePercent => kind == MetricKind.Rate,
        Statistic.Total => kind is MetricKind.Counter or MetricKind.Money,
        Statistic.Value => kind is MetricKind.Gauge or MetricKind.Value,
        Statistic.SuccessPercent or Statistic.ErrorPercent => kind == MetricKind.Time,
        Statistic.PerSecond or Statistic.DroppedPercent => true,
        _ => kind is MetricKind.Time or MetricKind.Value,
    };

    private static string Subject(LoadMethod method, KpiLimit limit) => limit.Model.Metric ?? method.Name;
}
