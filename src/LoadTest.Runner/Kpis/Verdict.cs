namespace LoadTest.Runner.Kpis;

/// <summary>What was found about a KPI or a run; the larger value wins when verdicts are combined.</summary>
internal enum Verdict
{
    /// <summary>The limit is kept.</summary>
    Pass,

    /// <summary>The measurement does not decide.</summary>
    Inconclusive,

    /// <summary>The limit is missed.</summary>
    Fail,
}
