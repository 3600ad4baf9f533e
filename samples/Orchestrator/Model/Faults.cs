namespace Orchestration.Model;

/// <summary>Ways in which the orchestrator and its model can be made to misbehave. Each breaks one KPI and leaves the others alone.</summary>
internal sealed record Faults
{
    /// <summary>The model takes 400 ms longer. Breaks the p95 of the run.</summary>
    public bool Slow { get; init; }

    /// <summary>The rules are missing, so that every request goes to the model. Breaks the share that rules answer.</summary>
    public bool NoRules { get; init; }

    /// <summary>The schema lets everything pass, so that nobody notices an exhausted budget. Breaks the errors.</summary>
    public bool Lenient { get; init; }

    /// <summary>The model says ten times as much. Breaks the budget of the run.</summary>
    public bool Verbose { get; init; }

    /// <summary>The model is unsure of four answers in ten. Breaks the share that goes to a human.</summary>
    public bool Unsure { get; init; }
}
