using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the metrics of a load method, of its branches and of its cohorts, each name once.</summary>
internal static class MetricParser
{
    private static readonly string[] Reserved = [MetricScanner.Iteration, "service_time", "first_attempt"];

    public static IReadOnlyList<RecordedMetric> Parse(LoadMethod method, IReadOnlyList<MeasuredMethod> measured)
    {
        var recorded = new List<RecordedMetric>();
        foreach (var one in measured) Add(method, one.Step, recorded);
        foreach (var metric in MetricScanner.Scan(method, method.Symbol)) Add(method, metric, recorded);
        foreach (var body in measured.Select(one => one.Method).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (var metric in MetricScanner.Scan(method, body)) Add(method, metric, recorded);
        }

        return recorded;
    }

    private static void Add(LoadMethod method, RecordedMetric metric, List<RecordedMetric> recorded)
    {
        var name = metric.Model.Name;
        if (string.IsNullOrWhiteSpace(name)) method.Faults.Add(KpiRules.EmptyMetric, metric.Location, method.Name, Texts.Quoted(name));
        if (Array.IndexOf(Reserved, name) >= 0) method.Faults.Add(KpiRules.ReservedMetric, metric.Location, name, method.Name);

        var earlier = recorded.Find(other => other.Model.Name == name);
        if (earlier is null)
            recorded.Add(metric);
        else if (earlier.Model.Kind != metric.Model.Kind)
            method.Faults.Add(KpiRules.TwoKinds, metric.Location, name, metric.Title, method.Name, earlier.Title);
    }
}
