namespace LoadTest.Wire;

/// <summary>Reads the head of a response line by line as it arrives; how it is cut into packets makes no difference.</summary>
/// <param name="answersHead">Whether the request was a HEAD, whose response has no body whatever it tells.</param>
internal struct ResponseHeadReader(bool answersHead)
{
    /// <summary>Of all heads of one response, interim ones included.</summary>
    public const int MostBytes = 64 * 1024;

    private const int SwitchingProtocols = 101;

    private int _headStart;
    private int _lineStart;
    private int _scanned;
    private StatusLine? _status;
    private FramingFields _fields;

    /// <summary>Reads on.</summary>
    /// <param name="received">All bytes since the request, from the first.</param>
    /// <param name="head">Of the final response, when it is complete.</param>
    /// <returns>False if more must be received.</returns>
    /// <exception cref="HttpRequestException">It is no response, or has too many headers.</exception>
    public bool TryRead(ReadOnlySpan<byte> received, out ResponseHead head)
    {
        head = default;
        while (received[_scanned..].IndexOf((byte)'\n') is >= 0 and var offset)
        {
            var end = _scanned + offset;
            if (end >= MostBytes) throw WireFault.OfHeadSize(MostBytes);
            var line = received[_lineStart..end];
            _lineStart = _scanned = end + 1;
            if (line.IsEmpty || line[^1] != '\r') throw WireFault.OfHead("has a line that ends without a carriage return");
            if (line.Length > 1) Add(line[..^1]);
            else if (TryEnd(out head)) return true;
        }

        if (received.Length > MostBytes) throw WireFault.OfHeadSize(MostBytes);
        _scanned = received.Length;
        return false;
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        if (_status is null)
        {
            _status = StatusLine.Parse(line);
            return;
        }

        var field = FieldLine.Parse(line);
        _fields.Add(field.Name, field.Value);
    }

    private bool TryEnd(out ResponseHead head)
    {
        head = default;
        if (_status is not { } line) throw WireFault.OfHead("begins with an empty line");
        var framing = _fields.FramingOf(line, answersHead);
        if (line.Status == SwitchingProtocols) throw WireFault.OfHead("changes to a protocol that nobody asked for");
        if (line.Status >= 200)
        {
            var keeps = framing != BodyFraming.UntilClose && _fields.KeepsConnection(line);
            head = new ResponseHead(line.Status, framing, framing == BodyFraming.Length ? _fields.Length : 0, keeps, _headStart, _lineStart);
            return true;
        }

        // An interim response, such as early hints; the final one follows.
        (_status, _fields, _headStart) = (null, default, _lineStart);
        return false;
    }
}
