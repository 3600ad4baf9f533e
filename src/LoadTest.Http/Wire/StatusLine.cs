namespace LoadTest.Wire;

/// <summary>The first line of a response (RFC 9112, section 4).</summary>
/// <param name="Status">From 100 to 999.</param>
/// <param name="IsOld">Whether it is of HTTP/1.0, which keeps no connection unless it says so.</param>
internal readonly record struct StatusLine(int Status, bool IsOld)
{
    private const int ShortestLength = 12;

    /// <summary>Reads the line, without its end.</summary>
    /// <exception cref="HttpRequestException">It is none.</exception>
    public static StatusLine Parse(ReadOnlySpan<byte> line)
    {
        // "HTTP/1.1 200" and, unless the service leaves it out, a blank and a reason.
        var isLine = line.Length >= ShortestLength
            && line.StartsWith("HTTP/1."u8) && char.IsAsciiDigit((char)line[7]) && line[8] == ' '
            && (line.Length == ShortestLength || line[ShortestLength] == ' ')
            && FieldGrammar.IsText(line);
        var status = 0;
        for (var i = 9; isLine && i < ShortestLength; i++)
        {
            isLine = char.IsAsciiDigit((char)line[i]);
            status = (status * 10) + line[i] - '0';
        }

        return isLine && status >= 100
            ? new StatusLine(status, IsOld: line[7] == '0')
            : throw WireFault.OfHead("does not begin with a status line such as HTTP/1.1 200 OK");
    }
}
