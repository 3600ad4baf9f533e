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
        var cohorts = CohortParser.Parse(method);
        IReadOnlyList<MeasuredMethod> measured = [.. branches, .. cohorts];
        var pipelines = new EquatableArray<PipelineModel>(
            resilience.Where(entry => entry.Key is not null).Select(entry => new PipelineModel(entry.Key!, entry.Value)));
        PipelineKeyRules.Check(method, measured, pipelines);
        var metrics = MetricParser.Parse(method, measured);
        var judging = JudgingParser.Parse(method, method.LoadTest);
        var prices = PriceParser.Parse(method, measured);
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
                Cohorts = new EquatableArray<CohortModel>(cohorts.Select(cohort => cohort.Model)),
                Kpis = kpis,
                Judging = judging,
                Resilience = resilience.FirstOrDefault(entry => entry.Key is null).Value,
                Pipelines = pipelines,
                Prices = new EquatableArray<PriceModel>(prices),
                Metrics = new EquatableArray<MetricModel>(metrics.Select(metric => metric.Model)),
            };
        return new LoadTestModel(HintName.Of(method.Symbol), scenario, mix);
    }
}
