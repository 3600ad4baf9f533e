using System.Globalization;
using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Text of users made fit for one line of a report.</summary>
internal static class PlainText
{
    /// <summary>
    /// Puts a text on one line: control and formatting characters (line ends, terminal sequences, bidirectional overrides)
    /// become spaces, runs of them one, and what is too long is cut.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Characters to keep at most; 4 or more.</param>
    /// <returns>One line.</returns>
    public static string OneLine(string text, int longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest + 1));
        foreach (var letter in text)
        {
            if (line.Length > longest) break;
            if (!IsBlank(letter)) line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        if (line.Length <= longest) return line.ToString().TrimEnd();
        var kept = longest - 3;
        if (char.IsHighSurrogate(line[kept - 1])) kept--;
        return line.ToString(0, kept) + "...";
    }

    private static bool IsBlank(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;
}
