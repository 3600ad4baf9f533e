namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// Whole numbers in as few bytes as they need: signs folded into the lowest bit (ZigZag), then 7 bits a byte, lowest first
/// (LEB128), in HdrHistogram's variant where the ninth byte holds 8 bits.
/// </summary>
internal static class ZigZagLeb128
{
    private const int LastShift = 56;

    /// <summary>Writes a number: 1 to 9 bytes.</summary>
    public static void Write(Stream target, long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        for (var shift = 0; shift < LastShift && rest > 0x7F; shift += 7)
        {
            target.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        target.WriteByte((byte)rest);
    }

    /// <summary>Reads a number and moves on.</summary>
    /// <exception cref="InvalidDataException">The bytes end within the number.</exception>
    public static long Read(ref ReadOnlySpan<byte> source)
    {
        var bits = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            if (source.IsEmpty)
                throw new InvalidDataException("A histogram's payload ends between two numbers; this one ends within a number. It was cut off.");
            var part = source[0];
            source = source[1..];
            if (shift == LastShift)
                return Unfold(bits | ((ulong)part << shift));
            bits |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return Unfold(bits);
        }
    }

    private static long Unfold(ulong bits) => (long)(bits >> 1) ^ -(long)(bits & 1);
}
