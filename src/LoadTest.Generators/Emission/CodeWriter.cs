using System.Text;

namespace LoadTest.Generators.Emission;

/// <summary>Writes indented lines.</summary>
internal sealed class CodeWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Writes a line; an empty one without trailing spaces.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _level * SpacesPerLevel).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes a brace and indents.</summary>
    public void Open()
    {
        Line("{");
        _level++;
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public void Close(string after = "")
    {
        _level--;
        Line("}" + after);
    }

    /// <summary>Writes the lines of a part, one level deeper.</summary>
    public void Indented(Action<CodeWriter> part)
    {
        _level++;
        part(this);
        _level--;
    }

    public override string ToString() => _text.ToString();
}
