using System.Text;

namespace LoadTest.Requests;

/// <summary>How the bytes of a body are text.</summary>
internal static class BodyEncoding
{
    /// <summary>The encoding of a charset; UTF-8 without one.</summary>
    /// <exception cref="InvalidOperationException">The charset is not known.</exception>
    public static Encoding Of(string? charset)
    {
        if (string.IsNullOrEmpty(charset)) return Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException($"The charset of a body is one that .NET knows; found '{charset}'. Read its bytes instead.", exception);
        }
    }

    /// <summary>Leaves out the byte-order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
}
