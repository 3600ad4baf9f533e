namespace LoadTest.Generators.Model;

/// <summary>How KPIs are judged; null is "not set in the source".</summary>
internal sealed record JudgingModel
{
    /// <summary>An expression.</summary>
    public string? Judge { get; init; }

    public bool? IsProof { get; init; }

    public double? Confidence { get; init; }

    /// <summary>An expression.</summary>
    public string? OnInconclusive { get; init; }

    /// <summary>Whether an inconclusive KPI lets the test pass.</summary>
    public bool MayStayOpen => OnInconclusive?.EndsWith(".Pass", StringComparison.Ordinal) == true;

    /// <summary>Whether an inconclusive run is run once more.</summary>
    public bool IsExtended => OnInconclusive?.EndsWith(".Extend", StringComparison.Ordinal) == true;

    public bool? AbortOnFail { get; init; }

    /// <summary>In ticks.</summary>
    public long? DelayAbort { get; init; }

    /// <summary>These settings where they are set, else those of the load test.</summary>
    public JudgingModel Over(JudgingModel loadTest) => new()
    {
        Judge = Judge ?? loadTest.Judge,
        IsProof = IsProof ?? loadTest.IsProof,
        Confidence = Confidence ?? loadTest.Confidence,
        OnInconclusive = OnInconclusive ?? loadTest.OnInconclusive,
        AbortOnFail = AbortOnFail ?? loadTest.AbortOnFail,
        DelayAbort = DelayAbort ?? loadTest.DelayAbort,
    };
}
