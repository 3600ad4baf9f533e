using System.Buffers;
using System.Text.Json;
using LoadTest.Samples;

namespace LoadTest.Runner.Reports;

/// <summary>One line of <c>samples.jsonl</c>, as bytes in a buffer that is used again. One thread at a time.</summary>
internal sealed class SampleLine : IDisposable
{
    private const int LongestText = 4_096;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public SampleLine() => _json = new Utf8JsonWriter(_buffer);

    /// <summary>The line, its end included.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.WrittenSpan;

    /// <summary>Begins a line in place of the one before.</summary>
    public void Begin(DateTime utc, string tag)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("utc", utc);
        _json.WriteString("tag", Text(tag));
    }

    /// <summary>Says whose sample it is, and begins its fields.</summary>
    public void Origin(int user, long iteration, int attempt)
    {
        _json.WriteNumber("user", user);
        _json.WriteNumber("iteration", iteration);
        _json.WriteNumber("attempt", attempt);
        _json.WriteStartObject("fields");
    }

    /// <summary>Adds a field, without credentials.</summary>
    public void Field(string name, SampleValue value)
    {
        _json.WritePropertyName(Text(name ?? ""));
        var isNumber = value.Kind is SampleKind.Number or SampleKind.Whole;
        if (value.Kind != SampleKind.Flag && Redaction.IsCredential(name ?? "", isNumber)) _json.WriteStringValue(Redaction.Mask);
        else if (value.Kind == SampleKind.Whole) _json.WriteNumberValue(value.Whole);
        else if (value.Kind == SampleKind.Flag) _json.WriteBooleanValue(value.Whole != 0);
        else if (value.Kind == SampleKind.Number && double.IsFinite(value.Number)) _json.WriteNumberValue(value.Number);
        else if (value.Kind == SampleKind.Text && value.Text is { } text) _json.WriteStringValue(Text(text));
        else _json.WriteNullValue();
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    // Cut after redaction, or half a credential could pass for none.
    private static string Text(string text)
    {
        var redacted = Redaction.Redact(text);
        return redacted.Length <= LongestText ? redacted : redacted[..LongestText] + "…";
    }
}
