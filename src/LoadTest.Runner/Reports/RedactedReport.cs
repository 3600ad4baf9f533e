namespace LoadTest.Runner.Reports;

/// <summary>A report without credentials. Every format takes this, so that none can forget to redact.</summary>
internal sealed class RedactedReport
{
    private RedactedReport(RunReport value) => Value = value;

    /// <summary>The report.</summary>
    public RunReport Value { get; }

    /// <summary>Redacts every text of a report that a user, a service or a machine may have written.</summary>
    /// <param name="report">As measured.</param>
    /// <returns>The report that may be shown.</returns>
    public static RedactedReport Of(RunReport report)
    {
        var metrics = report.Kpis.Select(kpi => kpi.Metric).Distinct().OrderByDescending(metric => metric.Length).ToList();
        return new RedactedReport(report with
        {
            Test = new TestSection
            {
                Name = Redaction.Redact(report.Test.Name),
                Class = Redaction.Redact(report.Test.Class),
                Assembly = Redaction.Redact(report.Test.Assembly),
            },
            Run = report.Run with { Warnings = [.. report.Run.Warnings.Select(warning => Sentence(warning, metrics))] },
            Profile = report.Profile with
            {
                Mix = [.. report.Profile.Mix.Select(row => row with { Branch = Redaction.Redact(row.Branch) })],
                Cohorts = [.. report.Profile.Cohorts.Select(cohort => cohort with
                {
                    Name = Redaction.Redact(cohort.Name),
                    ExpectFailure = cohort.ExpectFailure is { } failure ? Redaction.Redact(failure) : null,
                })],
                Origins = report.Profile.Origins.ToDictionary(origin => origin.Key, origin => Redaction.Redact(origin.Value)),
            },
            Reasons = [.. report.Reasons.Select(reason => Sentence(reason, metrics))],
            Kpis = [.. report.Kpis.Select(Kpi)],
            Metrics = [.. report.Metrics.Select(metric => metric with { Name = Redaction.Redact(metric.Name) })],
            Resilience = report.Resilience with
            {
                Pipelines = [.. report.Resilience.Pipelines.Select(row => row with { Key = Redaction.Redact(row.Key) })],
            },
            Errors = [.. report.Errors.Select(error => error with
            {
                Type = Redaction.Redact(error.Type), Message = Redaction.Redact(error.Message),
            })],
        });
    }

    private static KpiRow Kpi(KpiRow kpi) => kpi with
    {
        Metric = Redaction.Redact(kpi.Metric),
        Reason = Redaction.RedactAround(kpi.Reason, kpi.Metric),
        Note = kpi.Note is { } note ? Redaction.RedactAround(note, kpi.Metric) : null,
    };

    private static string Sentence(string text, List<string> metrics) =>
        Redaction.RedactAround(text, metrics.Find(metric => text.Contains(metric, StringComparison.Ordinal)) ?? "");
}
