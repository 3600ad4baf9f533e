using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Renders <c>report.md</c>, GitHub-flavoured: the verdict first, then what led to it, then how to repeat it.</summary>
internal static class MarkdownReport
{
    /// <summary>The file's name.</summary>
    public const string FileName = "report.md";

    /// <summary>GitHub drops a step summary of more than 1,024 KB as a whole.</summary>
    public const int LargestBytes = 900_000;

    private const string LeftOut = "\n_A section is left out here, since the report grew too large; see `result.json`._\n";

    /// <summary>Renders a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Markdown of fewer than <see cref="LargestBytes"/> bytes in UTF-8.</returns>
    public static string Render(RedactedReport report)
    {
        var run = report.Value;
        var output = new StringBuilder();
        var bytes = 0;
        foreach (var section in Sections(run))
        {
            var size = Encoding.UTF8.GetByteCount(section);
            var fits = bytes + size < LargestBytes - (20 * LeftOut.Length);
            output.Append(fits ? section : LeftOut);
            bytes += fits ? size : LeftOut.Length;
        }

        return output.ToString();
    }

    private static IEnumerable<string> Sections(RunReport run) =>
    [
        Headline(run),
        MarkdownVerdict.Reasons(run),
        MarkdownVerdict.Kpis(run),
        MarkdownMeasurements.Iterations(run.Iterations),
        MarkdownMeasurements.Trends(run),
        MarkdownMeasurements.Others(run),
        MarkdownMeasurements.Errors(run),
        MarkdownCircumstances.Resilience(run.Resilience),
        MarkdownCircumstances.Generator(run),
        MarkdownCircumstances.Profile(run.Profile),
        MarkdownCircumstances.Repeat(run),
    ];

    private static string Headline(RunReport run) =>
        $"# {KpiText.Verdict(run.Verdict)}: {MarkdownText.Escape($"{run.Test.Class}.{run.Test.Name}")}\n\n"
        + $"{MarkdownText.Escape(ProfileText.Of(run.Profile, run.Run))}, started {run.Run.StartedUtc:yyyy-MM-dd HH:mm:ss} UTC, "
        + $"seed {run.Run.Seed}{(run.Run.Build is { } build ? $", {MarkdownText.Escape(build)} build" : "")}\n";
}
