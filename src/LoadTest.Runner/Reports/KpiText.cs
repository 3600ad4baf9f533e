namespace LoadTest.Runner.Reports;

/// <summary>The cells of a KPI that every table for people shows.</summary>
internal static class KpiText
{
    /// <summary>Such as "&lt;= 2500 ms".</summary>
    public static string Limit(KpiRow kpi) => $"{(kpi.Comparison == "min" ? ">=" : "<=")} {NumberText.Of(kpi.Limit, kpi.Unit)}";

    /// <summary>Such as "1790.1..1850.7"; an unbounded side is left open.</summary>
    public static string Range(IntervalSection? interval) =>
        interval is null ? NumberText.Unknown : $"{End(interval.Low)}..{End(interval.High)}";

    /// <summary>The verdict in capitals; a run without one says so.</summary>
    public static string Verdict(ReportVerdict? verdict) => verdict switch
    {
        ReportVerdict.Pass => "PASS",
        ReportVerdict.Fail => "FAIL",
        ReportVerdict.Inconclusive => "INCONCLUSIVE",
        _ => "NO VERDICT",
    };

    private static string End(double? end) => end is null ? "" : NumberText.Of(end);
}
