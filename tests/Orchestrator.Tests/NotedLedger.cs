using Orchestration.Client;
using Orchestration.Runs;

namespace Orchestration.Tests;

/// <summary>Notes what a run does, and allows it a number of tokens.</summary>
internal sealed class NotedLedger(long tokens = long.MaxValue) : IRunLedger
{
    private long _left = tokens;

    public List<string> Stages { get; } = [];

    public List<Usage> Answers { get; } = [];

    public Task<T> StageAsync<T>(string name, Func<Task<T>> stage)
    {
        Stages.Add(name);
        return stage();
    }

    public bool TrySpend(long tokens, int calls) => (_left -= tokens) >= 0;

    public void Answered(Usage usage) => Answers.Add(usage);
}
