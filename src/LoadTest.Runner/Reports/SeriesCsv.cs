using System.Globalization;
using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Renders <c>series.csv</c> (RFC 4180): one record a second; an unknown number is an empty field.</summary>
internal static class SeriesCsv
{
    /// <summary>The file's name.</summary>
    public const string FileName = "series.csv";

    /// <summary>Renders the series of a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A header and a record for each second.</returns>
    public static string Render(RedactedReport report)
    {
        var csv = new StringBuilder("second,users,started,ok,failed,dropped,abandoned,p50Ms,p95Ms,p99Ms\r\n");
        foreach (var row in report.Value.Series)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{row.Second},{row.Users},{row.Started},{row.Ok},{row.Failed},{row.Dropped},{row.Abandoned},");
            csv.Append(CultureInfo.InvariantCulture, $"{Finite(row.P50)},{Finite(row.P95)},{Finite(row.P99)}\r\n");
        }

        return csv.ToString();
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
