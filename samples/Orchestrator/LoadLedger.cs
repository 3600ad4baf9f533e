using LoadTest;
using Orchestration.Client;
using Orchestration.Runs;

namespace Orchestration;

/// <summary>What one run does, as the load test sees it: stages are steps, and what is spent is counted.</summary>
internal sealed class LoadLedger(LoadContext load, LoadBudget budget) : IRunLedger
{
    /// <summary>What the price of a call is found by, whichever model answers.</summary>
    public const string Model = "model";

    public Task<T> StageAsync<T>(string name, Func<Task<T>> stage) => load.Step(name, stage);

    public bool TrySpend(long tokens, int calls) => budget.Spend(tokens, calls);

    public void Answered(Usage usage)
    {
        load.Count("llm_calls");
        load.Tokens(Model, input: usage.PromptTokens, output: usage.CompletionTokens);
    }
}
