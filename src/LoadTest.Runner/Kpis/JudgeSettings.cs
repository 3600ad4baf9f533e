using System.ComponentModel;

namespace LoadTest.Runner.Kpis;

/// <summary>How a KPI is judged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record JudgeSettings
{
    /// <summary>By the point estimate or by proof.</summary>
    public Judge Judge { get; init; }

    /// <summary>Confidence of intervals and proofs; α is 1 minus it.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>What inconclusive means for the test.</summary>
    public OnInconclusive OnInconclusive { get; init; }

    /// <summary>Whether the run ends early once the KPI is lost.</summary>
    public bool AbortOnFail { get; init; }

    /// <summary>The earliest look of <see cref="AbortOnFail"/>.</summary>
    public TimeSpan DelayAbort { get; init; } = TimeSpan.FromSeconds(10);
}
