using System.Globalization;
using System.Text;

namespace LoadTest.Runner.Reports.Ladders;

/// <summary>Renders <c>scale.md</c>, GitHub-flavoured: the verdict, the rungs, the growth and what it projects.</summary>
internal static class LadderMarkdown
{
    /// <summary>The file's name.</summary>
    public const string FileName = "scale.md";

    private const string Legend =
        "\nTime is the mean latency of an iteration, and of each of its parts; counters are per iteration that was ok; memory is the managed memory that the process holds, garbage left out: the baseline "
        + "before the load, and the most during it above that, which two looks 2 ms apart both saw. An efficiency is the cost of an item at the first size divided by its cost here: 1 is linear, "
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
        if (ladder.Warnings.Count > 0) output.Append('\n');
        foreach (var warning in ladder.Warnings) output.Append(CultureInfo.InvariantCulture, $"- warning: {MarkdownText.Escape(warning)}\n");
        foreach (var section in LadderTable.Rungs(ladder)) output.Append(Section(section));
        output.Append(Legend);
        foreach (var efficiency in ladder.Efficiencies)
            output.Append(CultureInfo.InvariantCulture, $"\n{KpiText.Verdict(efficiency.Verdict)}: {MarkdownText.Escape(efficiency.Reason)}\n");
        if (LadderTable.Growth(ladder) is { } growth) output.Append(Section(growth)).Append(FitLegend);
        return output.ToString();
    }

    private static string Section(LadderSection section) => MarkdownTable.Section(
        Capital(section.Title),
        [.. section.Headings.Select(heading => ">" + MarkdownText.Escape(heading))],
        [.. section.Rows.Select(row => Array.ConvertAll(row, cell => MarkdownText.Escape(cell)))])
        + (section.Rest is { } rest ? $"\n{MarkdownText.Escape(rest)}\n" : "");

    private static string Capital(string title) => char.ToUpperInvariant(title[0]) + title[1..];
}
