using System.Globalization;
using System.Text;

namespace LoadTest.Runner.Reports.Ladders;

/// <summary>Renders <c>scale.md</c>, GitHub-flavoured: the verdict, the rungs, the growth and what it projects.</summary>
internal static class LadderMarkdown
{
    /// <summary>The file's name.</summary>
    public const string FileName = "scale.md";

    private const string Legend =
        "\nTime is the mean latency of an iteration; memory is the managed memory that the process holds, garbage left out: the baseline "
        + "before the load, and the highest of the looks during it above that. An efficiency is the cost of an item at the first size divided by its cost here: 1 is linear, "
        + "above 1 is better; that of memory is unknown where a peak may be the engine's own or was looked for too seldom.\n";

    private const string FitLegend =
        "\nvalue = a·size^exponent, by least squares on logarithms; brackets hold the 95 % interval of a new run. Outside of the sizes "
        + "that were run (extrapolated) nothing vouches for the law.\n";

    /// <summary>Renders a ladder.</summary>
    public static string Render(LadderReport ladder)
    {
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"# {KpiText.Verdict(ladder.Verdict)}: {MarkdownText.Escape($"{ladder.Test.Class}.{ladder.Test.Name}")}\n\n");
        output.Append(CultureInfo.InvariantCulture, $"Ladder of {ladder.Rungs.Count} sizes, started {ladder.StartedUtc:yyyy-MM-dd HH:mm:ss} UTC, seed {ladder.Seed}\n");
        if (ladder.Reasons.Count > 0) output.Append('\n');
        foreach (var reason in ladder.Reasons) output.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Escape(reason)}\n");
        output.Append(Section("Sizes", LadderTable.RungHeadings(ladder), LadderTable.Rungs(ladder)));
        output.Append(Legend);
        foreach (var efficiency in ladder.Efficiencies)
            output.Append(CultureInfo.InvariantCulture, $"\n{KpiText.Verdict(efficiency.Verdict)}: {MarkdownText.Escape(efficiency.Reason)}\n");
        if (ladder.Fits.Count == 0) return output.ToString();
        output.Append(Section("Growth", LadderTable.FitHeadings(ladder), LadderTable.Fits(ladder)));
        return output.Append(FitLegend).ToString();
    }

    private static string Section(string title, string[] headings, IEnumerable<string[]> rows) => MarkdownTable.Section(
        title,
        [.. headings.Select(heading => ">" + MarkdownText.Escape(heading))],
        [.. rows.Select(row => Array.ConvertAll(row, cell => MarkdownText.Escape(cell)))]);
}
