using Orchestration.Client;

namespace Orchestration.Runs;

/// <summary>Watches one run, and holds its budget.</summary>
internal interface IRunLedger
{
    /// <summary>Runs a stage.</summary>
    Task<T> StageAsync<T>(string name, Func<Task<T>> stage);

    /// <summary>Spends from the budget of the run.</summary>
    /// <returns>Whether the run is still within it.</returns>
    bool TrySpend(long tokens, int calls);

    /// <summary>The model has answered.</summary>
    void Answered(Usage usage);
}
