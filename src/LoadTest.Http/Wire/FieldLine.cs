namespace LoadTest.Wire;

/// <summary>One header field as it was received.</summary>
internal readonly ref struct FieldLine(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
{
    public ReadOnlySpan<byte> Name { get; } = name;

    /// <summary>Without the blanks around it.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>Reads the line, without its end.</summary>
    /// <exception cref="HttpRequestException">It is none, or goes on the line before.</exception>
    public static FieldLine Parse(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon < 0) throw WireFault.OfHead("has a header field without a colon");
        // Blanks before the colon and lines that go on the one before are where readers differ.
        if (!FieldGrammar.IsToken(line[..colon])) throw WireFault.OfHead("has a header field whose name is none");
        var value = FieldGrammar.Trim(line[(colon + 1)..]);
        if (!FieldGrammar.IsText(value)) throw WireFault.OfHead("has a header field with control characters");
        return new FieldLine(line[..colon], value);
    }
}
