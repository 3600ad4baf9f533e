using System.Text.Json;

namespace LoadTest.Runner.Reports;

/// <summary>Renders <c>result.json</c>: the whole report, for machines. Equal reports give equal bytes.</summary>
internal static class JsonReport
{
    /// <summary>The file's name.</summary>
    public const string FileName = "result.json";

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON of the shape of <c>docs/result.schema.json</c>.</returns>
    public static string Render(RedactedReport report) =>
        JsonSerializer.Serialize(report.Value, ReportJsonContext.Default.RunReport) + "\n";
}
