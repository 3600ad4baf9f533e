using LoadTest.Runner.Reports.Ladders;

namespace LoadTest.Runner.Reports;

/// <summary>
/// What an earlier run has reported goes when the next one begins: a run that is killed must not leave the verdict of another beside
/// its own events.
/// </summary>
internal static class EarlierReport
{
    private static readonly string[] Names =
    [
        JsonReport.FileName, MarkdownReport.FileName, SeriesCsv.FileName, ReportWriter.LatencyLogFileName, LadderJson.FileName, LadderMarkdown.FileName,
    ];

    /// <summary>Deletes the reports in a directory, those of rungs included.</summary>
    /// <param name="directory">See <see cref="ReportDirectory"/>; need not exist.</param>
    /// <returns>What the next report should say; nothing if no earlier one is left.</returns>
    public static IReadOnlyList<string> Delete(string directory)
    {
        try
        {
            if (!Directory.Exists(directory)) return [];
            var inward = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            foreach (var name in Names)
            {
                foreach (var file in Directory.EnumerateFiles(directory, name, inward)) File.Delete(file);
            }

            return [];
        }
        catch (Exception fault) when (WriteFault.Is(fault))
        {
            return [$"The report of an earlier run could not be deleted: {fault.Message}"];
        }
    }
}
