namespace Rag.Service;

/// <summary>Ways in which the service can be made to misbehave. Each breaks one KPI and leaves the others alone.</summary>
internal sealed record Faults
{
    /// <summary>Tokens come 2.5 times as slowly; the first one does not. Breaks the p95 of the whole answer.</summary>
    public bool Slow { get; init; }

    /// <summary>The first token takes 2.5 times as long; the others do not. Breaks the p95 of the first token.</summary>
    public bool SlowFirstToken { get; init; }

    /// <summary>Three pages of ten are missing from the index. Breaks the miss rate.</summary>
    public bool Forgetful { get; init; }

    /// <summary>One character of twelve is out of order. Breaks the success rate.</summary>
    public bool Failing { get; init; }
}
