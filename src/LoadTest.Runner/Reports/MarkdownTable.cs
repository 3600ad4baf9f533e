using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>A section of Markdown that holds one table, cut off after so many rows.</summary>
internal static class MarkdownTable
{
    private const int MostRows = 200;

    /// <summary>Renders a section.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="headings">The columns; one that begins with '>' is right-aligned.</param>
    /// <param name="rows">The cells, already escaped.</param>
    /// <returns>Empty without rows.</returns>
    public static string Section(string title, string[] headings, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return "";
        var output = new StringBuilder($"\n## {title}\n\n");
        Row(output, headings.Select(heading => heading.TrimStart('>')));
        Row(output, headings.Select(heading => heading.StartsWith('>') ? "--:" : "---"));
        foreach (var row in rows.Take(MostRows)) Row(output, row);
        if (rows.Count > MostRows) output.Append('\n').Append(rows.Count - MostRows).Append(" more rows in `result.json`.\n");
        return output.ToString();
    }

    private static void Row(StringBuilder output, IEnumerable<string> cells) =>
        output.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
