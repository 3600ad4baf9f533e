namespace LoadTest.Runner.Reports;

/// <summary>The sections of the Markdown report that say what was decided and why.</summary>
internal static class MarkdownVerdict
{
    private const int MostReasons = 50;

    /// <summary>Why the run did not pass, and what to know before trusting it.</summary>
    public static string Reasons(RunReport run)
    {
        var reasons = run.Reasons.Take(MostReasons).Select(reason => $"- **Reason** {MarkdownText.Escape(reason)}\n");
        var warnings = run.Run.Warnings.Take(MostReasons).Select(warning => $"- **Warning** {MarkdownText.Escape(warning)}\n");
        var lines = string.Concat(reasons.Concat(warnings));
        return lines.Length == 0 ? "" : $"\n{lines}";
    }

    /// <summary>The limits.</summary>
    public static string Kpis(RunReport run) => MarkdownTable.Section(
        "KPIs",
        ["metric", "statistic", ">limit", ">actual", ">interval", ">samples", ">for proof", ">violations", "verdict", "why"],
        [.. run.Kpis.Select(Row)]);

    private static string[] Row(KpiRow kpi) =>
    [
        MarkdownText.Escape(kpi.Metric),
        MarkdownText.Escape(kpi.Statistic),
        $"{(kpi.Comparison == "min" ? "≥" : "≤")} {MarkdownText.Escape(NumberText.Of(kpi.Limit, kpi.Unit))}" + (kpi.Implied ? " (implied)" : kpi.Baseline is null ? "" : " (baseline)"),
        MarkdownText.Escape(NumberText.Of(kpi.Actual, kpi.Unit)),
        Interval(kpi.Interval),
        NumberText.Of(kpi.Samples),
        NumberText.Of(kpi.SamplesForProof),
        NumberText.Of(kpi.Violations),
        kpi.Verdict == ReportVerdict.Pass ? "pass" : $"**{KpiText.Verdict(kpi.Verdict)}**",
        MarkdownText.Escape(kpi.Note is { } note ? $"{kpi.Reason} {note}" : kpi.Reason, 600),
    ];

    private static string Interval(IntervalSection? interval) =>
        KpiText.Range(interval) + (interval is null ? "" : $" ({NumberText.Of(interval.Confidence * 100)} %)");
}
