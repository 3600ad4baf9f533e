using System.Text;

namespace LoadTest.Runner.Reports;

/// <summary>Text of users made fit for GitHub-flavoured Markdown, in a table or out of it.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes everything that Markdown, HTML or GitHub could take for markup, a link or a mention.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">Characters to keep at most, before escaping.</param>
    /// <returns>One line that renders as the text.</returns>
    public static string Escape(string text, int longest = 300)
    {
        var escaped = new StringBuilder();
        foreach (var letter in PlainText.OneLine(text, longest))
        {
            switch (letter)
            {
                // Table cells are split before backslashes are read, so that only a reference hides a pipe or a backslash.
                case '|' or '\\' or '<' or '>' or '&' or '@' or ':' or '$':
                    escaped.Append("&#").Append((int)letter).Append(';');
                    break;
                case '.' when EndsWithWww(escaped):
                    escaped.Append("&#46;");
                    break;
                case '`' or '*' or '_' or '[' or ']' or '~' or '#' or '!':
                    escaped.Append('\\').Append(letter);
                    break;
                default:
                    escaped.Append(letter);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static bool EndsWithWww(StringBuilder text) =>
        text.Length >= 3 && text.ToString(text.Length - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);
}
