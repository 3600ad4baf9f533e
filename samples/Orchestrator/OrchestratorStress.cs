using LoadTest;
using Orchestration.Runs;
using Xunit;

namespace Orchestration;

/// <summary>Does the orchestrator keep to its rules and its budget over a thousand runs, one after the other?</summary>
public sealed partial class OrchestratorStress : IClassFixture<SupportDesk>
{
    private readonly SupportDesk _desk;

    /// <summary>Says which model is asked.</summary>
    public OrchestratorStress(SupportDesk desk, ITestOutputHelper output)
    {
        _desk = desk;
        output.WriteLine(desk.Endpoint);
    }

    [LoadTest(Users = 1, Iterations = 1_000, Seed = 42)]
    [Mix(nameof(Trivial), 80)]
    [Mix(nameof(Complex), 20)]
    [Cohort(nameof(Exhausted), Percent = 5, MinIterations = 1, MaxIterations = 50, ExpectFailure = OutputSchemaException.Code)]
    [Price(LoadLedger.Model, InputPerMillion = 0.5, OutputPerMillion = 1.5)]
    [Kpi(P95Ms = 250, MaxErrorPercent = 0)]
    [Kpi("answered_by_rule", MinPercent = 65)]
    [Kpi("budget_breach{run}", MaxPercent = 5)]
    [Kpi("escalated", MaxPercent = 10)]
    public partial Task Run(LoadContext load);

    /// <summary>Looks once whether the target is allowed: the orchestrator brings its own client, which no allow-list guards.</summary>
    [UserSetup]
    public async Task Reach(LoadContext load)
    {
        using var models = await load.Http.GetAsync(_desk.ModelsUrl, expect: ExpectedStatus.Any);
    }

    private Task Trivial(LoadContext load) => RunAsync(load, Requests.Trivial(load.Random), load.Budget("run", tokens: 150, calls: 1, time: "5s"));

    private Task Complex(LoadContext load) => RunAsync(load, Requests.Complex(load.Random), load.Budget("run", tokens: 150, calls: 1, time: "5s"));

    // No model can answer for one token: the run must notice, and must not ask the model all the same.
    internal Task Exhausted(LoadContext load) => RunAsync(load, Requests.Complex(load.Random), load.Budget("extreme", tokens: 1));

    private async Task RunAsync(LoadContext load, string request, LoadBudget budget)
    {
        var result = await _desk.Orchestrator.RunAsync(request, new LoadLedger(load, budget), load.Cancellation);
        load.Rate("answered_by_rule", !result.AskedModel);
        if (!result.AskedModel)
        {
            load.Count("llm_skipped");
            return;
        }

        load.Rate("escalated", result.IsEscalated);
        load.Count("escalations", result.IsEscalated ? 1 : 0);
    }
}
