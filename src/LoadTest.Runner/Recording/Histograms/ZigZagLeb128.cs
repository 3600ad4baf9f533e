using System.Buffers;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// Whole numbers in as few bytes as they need: signs folded into the lowest bit (ZigZag), then 7 bits a byte, lowest first
/// (LEB128), in HdrHistogram's variant where the ninth byte holds 8 bits.
/// </summary>
internal static class ZigZagLeb128
{
    /// <summary>The bytes of the longest number.</summary>
    public const int MostBytes = 9;

    private const int LastShift = 7 * (MostBytes - 1);

    /// <summary>Writes a number: 1 to 9 bytes.</summary>
    public static void Write(IBufferWriter<byte> target, long value)
    {
        var bytes = target.GetSpan(MostBytes);
        var rest = (ulong)((value << 1) ^ (value >> 63));
        var length = 0;
        for (; length < MostBytes - 1 && rest > 0x7F; length++)
        {
            bytes[length] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        bytes[length] = (byte)rest;
        target.Advance(length + 1);
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
