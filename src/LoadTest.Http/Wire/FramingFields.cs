using System.Globalization;
using System.Text;

namespace LoadTest.Wire;

/// <summary>The header fields of a response that decide where its body ends and whether the connection goes on.</summary>
/// <remarks>
/// Whatever two readers could understand in different ways is an error, as it would put the answers of a connection out of step.
/// </remarks>
internal struct FramingFields
{
    private long? _length;
    private bool _isChunked;
    private bool _closes;
    private bool _keeps;

    /// <summary>Looks at one field.</summary>
    /// <exception cref="HttpRequestException">It is told twice, or is not what it must be.</exception>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        switch (name.Length)
        {
            case 10 when Ascii.EqualsIgnoreCase(name, "Connection"u8):
                AddOptions(value);
                break;
            case 14 when Ascii.EqualsIgnoreCase(name, "Content-Length"u8):
                AddLength(value);
                break;
            case 17 when Ascii.EqualsIgnoreCase(name, "Transfer-Encoding"u8):
                AddCoding(value);
                break;
        }
    }

    /// <summary>How the body ends.</summary>
    /// <exception cref="HttpRequestException">The fields contradict each other.</exception>
    public readonly BodyFraming FramingOf(StatusLine line, bool answersHead)
    {
        if (_isChunked && _length is not null) throw WireFault.OfHead("tells the end of its body both by Content-Length and by Transfer-Encoding");
        if (_isChunked && line.IsOld) throw WireFault.OfHead("of HTTP/1.0 has a Transfer-Encoding, which is of HTTP/1.1");
        if (answersHead || line.Status is 204 or 304 || _length == 0) return BodyFraming.None;
        return _isChunked ? BodyFraming.Chunked : _length is null ? BodyFraming.UntilClose : BodyFraming.Length;
    }

    /// <summary>The length of the body, if it is told.</summary>
    public readonly long Length => _length ?? 0;

    /// <summary>Whether the service keeps the connection.</summary>
    public readonly bool KeepsConnection(StatusLine line) => !_closes && (_keeps || !line.IsOld);

    private void AddLength(ReadOnlySpan<byte> value)
    {
        if (_length is not null) throw WireFault.OfHead("has more than one Content-Length");
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw WireFault.OfHead("has a Content-Length that is no number of bytes");
        _length = length;
    }

    private void AddCoding(ReadOnlySpan<byte> value)
    {
        if (_isChunked) throw WireFault.OfHead("has more than one Transfer-Encoding");
        if (!Ascii.EqualsIgnoreCase(value, "chunked"u8)) throw WireFault.OfHead("has a Transfer-Encoding other than chunked");
        _isChunked = true;
    }

    private void AddOptions(ReadOnlySpan<byte> value)
    {
        foreach (var part in value.Split((byte)','))
        {
            var option = FieldGrammar.Trim(value[part]);
            _closes |= Ascii.EqualsIgnoreCase(option, "close"u8);
            _keeps |= Ascii.EqualsIgnoreCase(option, "keep-alive"u8);
        }
    }
}
