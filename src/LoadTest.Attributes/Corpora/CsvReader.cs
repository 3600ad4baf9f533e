using System.Text;

namespace LoadTest.Corpora;

/// <summary>Splits CSV text into rows and fields as RFC 4180 says: commas, quotes around fields, a quote in quotes doubled.</summary>
/// <remarks>A row ends with CR LF or LF alone; quoted fields may hold either. Blank rows are skipped.</remarks>
internal sealed class CsvReader(CorpusText text, List<string> faults)
{
    private const char End = '\0';

    private readonly string _content = text.Content;
    private int _at;
    private int _line = 1;

    /// <summary>All rows, each with the line on which it begins.</summary>
    public List<(int Line, List<string> Fields)> ReadAll()
    {
        var rows = new List<(int Line, List<string> Fields)>();
        while (_at < _content.Length)
        {
            var line = _line;
            var fields = ReadRow();
            if (fields.Count > 1 || fields[0].Length > 0) rows.Add((line, fields));
        }

        return rows;
    }

    private List<string> ReadRow()
    {
        var fields = new List<string>();
        do fields.Add(Peek() == '"' ? ReadQuoted() : ReadPlain());
        while (Take(','));

        Take('\r');
        if (Take('\n')) _line++;
        return fields;
    }

    private string ReadPlain()
    {
        var start = _at;
        while (_at < _content.Length && !EndsField()) _at++;
        var field = _content[start.._at];
        if (field.Contains('"', StringComparison.Ordinal))
            faults.Add(text.At(_line, $"a field with a quote in it stands in quotes (RFC 4180); found {field}. Write \"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"."));
        return field;
    }

    private string ReadQuoted()
    {
        var (begun, field) = (_line, new StringBuilder());
        _at++;
        while (true)
        {
            if (_at >= _content.Length)
            {
                faults.Add(text.At(begun, "a quoted field ends with a quote (RFC 4180); found the end of the file. Close the quote."));
                return field.ToString();
            }

            var letter = _content[_at++];
            if (letter == '\n') _line++;
            if (letter == '"' && !Take('"')) break;
            field.Append(letter);
        }

        if (_at < _content.Length && !EndsField())
        {
            faults.Add(text.At(_line, $"after a quoted field comes a comma or the end of the row (RFC 4180); found '{Peek()}'. Double the quotes inside the field."));
            while (_at < _content.Length && !EndsField()) _at++;
        }

        return field.ToString();
    }

    private bool EndsField() => Peek() is ',' or '\n' || (Peek() == '\r' && _at + 1 < _content.Length && _content[_at + 1] == '\n');

    private char Peek() => _at < _content.Length ? _content[_at] : End;

    private bool Take(char letter)
    {
        if (_at >= _content.Length || _content[_at] != letter) return false;
        _at++;
        return true;
    }
}
