using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>
/// Reads one load method. The generator takes the model, the analyzer takes the faults; both from here, so that a rule is
/// checked in one place.
/// </summary>
internal static class LoadMethodParser
{
    public static LoadTestModel Parse(LoadMethod method)
    {
        LoadMethodChecks.Check(method);
        var profile = ProfileParser.Parse(method);
        var scale = ScaleParser.Parse(method);
        var resilience = ResilienceParser.Parse(method);
        var branches = MixParser.Parse(method);
        var metrics = MetricParser.Parse(method, branches);
        var judging = JudgingParser.Parse(method, method.LoadTest);
        var prices = PriceParser.Parse(method, branches);
        var kpis = KpiParser.Parse(method, judging, metrics);
        var mix = PartialMethodParser.Parse(method, branches);

        var scenario = method.Faults.Any
            ? null
            : new ScenarioModel
            {
                Class = method.Symbol.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                Method = method.Name,
                Invoke = CallParser.Parse(method.Symbol),
                UserSetup = UserHookParser.Setup(method),
                UserTeardown = UserHookParser.Teardown(method),
                Scale = scale,
                Profile = profile,
                Kpis = kpis,
                Judging = judging,
                Resilience = resilience,
                Prices = new EquatableArray<PriceModel>(prices),
                Metrics = new EquatableArray<MetricModel>(metrics.Select(metric => metric.Model)),
            };
        return new LoadTestModel(HintName.Of(method.Symbol), scenario, mix);
    }
}
