using LoadTest;
using Orchestration.Client;
using Orchestration.Runs;

namespace Orchestration;

/// <summary>What one run does, as the load test sees it: stages are steps, and what is spent is counted.</summary>
internal sealed class LoadLedger(LoadContext load, LoadBudget budget) : IRunLedger
{
    public Task<T> StageAsync<T>(string name, Func<Task<T>> stage) => load.Step(name, stage);

    public bool TrySpend(long tokens, int calls) => budget.Spend(tokens, calls);

    public void Answered(Usage usage)
    {
        load.Count("llm_calls");
        load.Tokens(input: usage.PromptTokens, output: usage.CompletionTokens);
    }
}
