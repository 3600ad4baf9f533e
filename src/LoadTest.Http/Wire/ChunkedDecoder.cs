namespace LoadTest.Wire;

/// <summary>Takes a body out of its chunks as it arrives (RFC 9112, section 7.1); how it is cut into packets makes no difference.</summary>
/// <remarks>Extensions and trailers are checked and left out.</remarks>
internal struct ChunkedDecoder
{
    // Of what frames one chunk, and of all trailers: nothing that is left out may go on for ever.
    private const int MostFrameBytes = 16 * 1024;

    private ChunkPart _part;
    private long _size;
    private int _frameBytes;

    public readonly bool IsComplete => _part == ChunkPart.Complete;

    /// <summary>Moves the data among some bytes to their front.</summary>
    /// <returns>How many bytes are done with, all unless the body is complete, and how many of them are data.</returns>
    /// <exception cref="HttpIOException">They break a rule.</exception>
    public (int Used, int Written) Decode(Span<byte> bytes)
    {
        var (used, written) = (0, 0);
        while (used < bytes.Length && !IsComplete)
        {
            if (_part != ChunkPart.Data)
            {
                if (++_frameBytes > MostFrameBytes) throw WireFault.OfChunks("has a chunk extension or trailers that are too long");
                _part = Next(bytes[used++]);
                continue;
            }

            var count = (int)Math.Min(_size, bytes.Length - used);
            bytes.Slice(used, count).CopyTo(bytes[written..]);
            (used, written, _size) = (used + count, written + count, _size - count);
            if (_size == 0) (_part, _frameBytes) = (ChunkPart.DataReturn, 0);
        }

        return (used, written);
    }

    private ChunkPart Next(byte value) => (_part, value) switch
    {
        (ChunkPart.FirstDigit or ChunkPart.Digits, _) when char.IsAsciiHexDigit((char)value) => AddDigit(value),
        (ChunkPart.Digits or ChunkPart.Blank, (byte)' ' or (byte)'\t') => ChunkPart.Blank,
        (ChunkPart.Digits or ChunkPart.Blank, (byte)';') => ChunkPart.Extension,
        (ChunkPart.Digits or ChunkPart.Blank or ChunkPart.Extension, (byte)'\r') => ChunkPart.SizeEnd,
        (ChunkPart.Extension, _) when IsText(value) => ChunkPart.Extension,
        (ChunkPart.SizeEnd, (byte)'\n') => _size == 0 ? ChunkPart.TrailerStart : ChunkPart.Data,
        (ChunkPart.DataReturn, (byte)'\r') => ChunkPart.DataEnd,
        (ChunkPart.DataEnd, (byte)'\n') => ChunkPart.FirstDigit,
        (ChunkPart.TrailerStart, (byte)'\r') => ChunkPart.LastEnd,
        (ChunkPart.TrailerStart or ChunkPart.TrailerName, _) when FieldGrammar.IsToken([value]) => ChunkPart.TrailerName,
        (ChunkPart.TrailerName, (byte)':') => ChunkPart.TrailerValue,
        (ChunkPart.TrailerValue, (byte)'\r') => ChunkPart.TrailerEnd,
        (ChunkPart.TrailerValue, _) when IsText(value) => ChunkPart.TrailerValue,
        (ChunkPart.TrailerEnd, (byte)'\n') => ChunkPart.TrailerStart,
        (ChunkPart.LastEnd, (byte)'\n') => ChunkPart.Complete,
        _ => throw WireFault.OfChunks("has a byte where none like it may stand"),
    };

    private ChunkPart AddDigit(byte value)
    {
        if (_size > long.MaxValue >> 4) throw WireFault.OfChunks("has a chunk whose size is no number of bytes");
        _size = (_size << 4) | (uint)(value <= '9' ? value - '0' : (value | 0x20) - 'a' + 10);
        return ChunkPart.Digits;
    }

    private static bool IsText(byte value) => FieldGrammar.IsText([value]);
}
