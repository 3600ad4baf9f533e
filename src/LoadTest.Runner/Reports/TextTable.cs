using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Lines up the columns of a plain-text table. Columns of numbers are right-aligned.</summary>
internal sealed class TextTable(params string[] headings)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [];

    /// <summary>The headings, from 0, whose column is right-aligned.</summary>
    public IReadOnlySet<int> RightAligned { get; init; } = new HashSet<int>();

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One for each heading.</param>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes headings and rows, each a line without trailing spaces.</summary>
    /// <param name="output">Where to.</param>
    public void WriteTo(StringBuilder output)
    {
        var widths = headings.Select((heading, column) =>
            _rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToArray();
        foreach (var row in _rows.Prepend(headings))
        {
            var cells = row.Select((cell, column) =>
                RightAligned.Contains(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
        }
    }
}
