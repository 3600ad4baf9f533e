using System.Globalization;
using System.Text;

namespace LoadTest.Runner.Reports.Ladders;

/// <summary>Renders what a scaled load test prints: the verdict, the rungs, the growth.</summary>
internal static class LadderConsole
{
    private const int LongestCell = 40;
    private const int LongestWarning = 400;

    /// <summary>Renders a ladder.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(LadderReport ladder)
    {
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"LoadTest {PlainText.OneLine($"{ladder.Test.Class}.{ladder.Test.Name}", 100)}: {KpiText.Verdict(ladder.Verdict)}\n");
        output.Append(CultureInfo.InvariantCulture, $"ladder of {ladder.Rungs.Count} sizes, seed {ladder.Seed}\n");
        foreach (var warning in ladder.Warnings) output.Append(CultureInfo.InvariantCulture, $"warning: {PlainText.OneLine(warning, LongestWarning)}\n");
        foreach (var section in LadderTable.Rungs(ladder)) Write(output, section);
        if (LadderTable.Growth(ladder) is { } growth) Write(output, growth);
        if (ladder.Efficiencies.Count > 0) output.Append('\n');
        foreach (var efficiency in ladder.Efficiencies) output.Append(CultureInfo.InvariantCulture, $"{KpiText.Verdict(efficiency.Verdict)}: {efficiency.Reason}\n");
        return output.ToString();
    }

    private static void Write(StringBuilder output, LadderSection section)
    {
        output.Append(CultureInfo.InvariantCulture, $"\n{section.Title}{(section.Rest is { } rest ? $" ({rest})" : "")}\n");
        var numbers = Enumerable.Range(0, section.Headings.Length).Where(column => column != section.Words);
        var table = new TextTable(Clipped(section.Headings)) { RightAligned = numbers.ToHashSet() };
        foreach (var row in section.Rows) table.Add(Clipped(row));
        table.WriteTo(output);
    }

    private static string[] Clipped(string[] cells) => Array.ConvertAll(cells, cell => PlainText.OneLine(cell, LongestCell));
}
