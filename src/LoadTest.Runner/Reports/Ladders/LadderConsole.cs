using System.Globalization;
using System.Text;

namespace LoadTest.Runner.Reports.Ladders;

/// <summary>Renders what a scaled load test prints: the verdict, the rungs, the growth.</summary>
internal static class LadderConsole
{
    private const int LongestCell = 40;

    /// <summary>Renders a ladder.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Render(LadderReport ladder)
    {
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"LoadTest {PlainText.OneLine($"{ladder.Test.Class}.{ladder.Test.Name}", 100)}: {KpiText.Verdict(ladder.Verdict)}\n");
        output.Append(CultureInfo.InvariantCulture, $"ladder of {ladder.Rungs.Count} sizes, seed {ladder.Seed}\n\n");
        var headings = LadderTable.RungHeadings(ladder);
        Write(output, headings, LadderTable.Rungs(ladder), Enumerable.Range(0, headings.Length - 1));
        if (ladder.Fits.Count > 0)
        {
            output.Append('\n');
            headings = LadderTable.FitHeadings(ladder);
            Write(output, headings, LadderTable.Fits(ladder), Enumerable.Range(1, headings.Length - 1));
        }

        if (ladder.Efficiencies.Count > 0) output.Append('\n');
        foreach (var efficiency in ladder.Efficiencies) output.Append(CultureInfo.InvariantCulture, $"{KpiText.Verdict(efficiency.Verdict)}: {efficiency.Reason}\n");
        return output.ToString();
    }

    private static void Write(StringBuilder output, string[] headings, IEnumerable<string[]> rows, IEnumerable<int> numbers)
    {
        var table = new TextTable(Clipped(headings)) { RightAligned = numbers.ToHashSet() };
        foreach (var row in rows) table.Add(Clipped(row));
        table.WriteTo(output);
    }

    private static string[] Clipped(string[] cells) => Array.ConvertAll(cells, cell => PlainText.OneLine(cell, LongestCell));
}
