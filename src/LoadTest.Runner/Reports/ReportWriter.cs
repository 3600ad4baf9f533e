using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Writes the files of a report. All are complete before the first takes its name, so that no reader sees half a file.</summary>
internal static class ReportWriter
{
    public const string LatencyLogFileName = "latency.hlog";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a report, in place of an earlier run's.</summary>
    /// <param name="report">The report.</param>
    /// <param name="directory">See <see cref="ReportDirectory"/>; created if missing.</param>
    /// <param name="latencyLog">Renders <c>latency.hlog</c>.</param>
    /// <returns>The files, or why there are none.</returns>
    public static ReportWriteResult Write(RedactedReport report, string directory, Func<string> latencyLog)
    {
        (string Name, Func<string> Render)[] formats =
        [
            (JsonReport.FileName, () => JsonReport.Render(report)),
            (MarkdownReport.FileName, () => MarkdownReport.Render(report)),
            (SeriesCsv.FileName, () => SeriesCsv.Render(report)),
            (LatencyLogFileName, latencyLog),
        ];
        return Write(Rendered(formats), directory);
    }

    /// <summary>Writes files of a report.</summary>
    /// <param name="files">Their names and texts.</param>
    /// <param name="directory">Created if missing.</param>
    /// <returns>The files, or why there are none.</returns>
    public static ReportWriteResult Write(List<(string Name, string Text)> files, string directory)
    {
        try
        {
            return new ReportWriteResult(directory, WriteAll(files, directory), null);
        }
        catch (Exception fault) when (WriteFault.Is(fault))
        {
            return new ReportWriteResult(
                directory,
                [],
                $"The report of a load test must be written; '{directory}' refused it: {fault.Message} "
                + "Make that directory writable, or name another by LOADTEST_RESULTS.");
        }
    }

    // Side by side: the first report of a process compiles much of what it needs, and somebody waits for its verdict.
    private static List<(string Name, string Text)> Rendered((string Name, Func<string> Render)[] formats)
    {
        var files = new (string Name, string Text)[formats.Length];
        Parallel.For(0, formats.Length, i => files[i] = (formats[i].Name, formats[i].Render()));
        return [.. files];
    }

    private static List<string> WriteAll(List<(string Name, string Text)> files, string directory)
    {
        Directory.CreateDirectory(directory);
        var pending = files.ConvertAll(file => (Final: Path.Combine(directory, file.Name), Draft: Path.Combine(directory, $".{file.Name}.tmp"), file.Text));
        try
        {
            foreach (var (_, draft, text) in pending) File.WriteAllText(draft, text, Utf8);
            foreach (var (final, draft, _) in pending) File.Move(draft, final, overwrite: true);
        }
        finally
        {
            foreach (var (_, draft, _) in pending) File.Delete(draft);
        }

        return pending.ConvertAll(file => file.Final);
    }
}
