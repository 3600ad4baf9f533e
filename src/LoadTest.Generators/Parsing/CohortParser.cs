using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the cohorts of a load test.</summary>
internal static class CohortParser
{
    public static IReadOnlyList<Cohort> Parse(LoadMethod method)
    {
        var cohorts = new List<Cohort>();
        foreach (var attribute in method.Attributes("CohortAttribute"))
        {
            if (!attribute.HasArguments(1)) continue;
            if (ParseCohort(method, attribute) is not { } cohort) continue;
            if (cohorts.Exists(other => other.Model.Name == cohort.Model.Name))
                method.Faults.Add(CohortRules.Twice, attribute.LocationOf(0), method.Name, cohort.Model.Name);
            else
                cohorts.Add(cohort);
        }

        CohortSizeRules.CheckTotal(method, cohorts);
        return cohorts;
    }

    private static Cohort? ParseCohort(LoadMethod method, AttributeReader attribute)
    {
        var name = attribute.Argument(0) as string ?? "";
        if (!method.LoadTest.IsSet("Iterations")) method.Faults.Add(CohortRules.NoIterations, attribute.Location, method.Name, name);
        CohortSizeRules.Check(method, attribute, name);
        var expected = attribute.Find("ExpectFailure")?.Value as string;
        if (expected is not null && string.IsNullOrWhiteSpace(expected))
            method.Faults.Add(CohortRules.BlankFailure, attribute.LocationOf("ExpectFailure"), name, method.Name, Texts.Quoted(expected));
        if (FindMethod(method, name, attribute.LocationOf(0)) is not { } called) return null;

        var model = new CohortModel(name, CallParser.Parse(called))
        {
            Iterations = Numbers.ReadLongCount(method, attribute, "Iterations"),
            Percent = attribute.Read<double>("Percent"),
            MinIterations = Numbers.ReadLongCount(method, attribute, "MinIterations"),
            MaxIterations = Numbers.ReadLongCount(method, attribute, "MaxIterations"),
            ExpectFailure = expected,
        };
        return new Cohort(model, called, new RecordedMetric(new MetricModel(name, MetricKind.Time), attribute.LocationOf(0)));
    }

    private static IMethodSymbol? FindMethod(LoadMethod method, string name, Location at)
    {
        var (called, obstacle) = NamedMethod.Find(method.Symbol, name, "the load method");
        if (called is null)
            method.Faults.Add(CohortRules.UnknownMethod, at, method.Name, name, obstacle);
        else if (NamedMethod.Obstacle(method.Symbol, called, "the load method is static and the cohort") is { } reason)
            method.Faults.Add(CohortRules.Signature, at, method.Name, name, reason);
        else if (Reachability.Obstacle(method.Compilation, called) is { } hidden)
            method.Faults.Add(CohortRules.Signature, at, method.Name, name, hidden);
        return called;
    }
}
