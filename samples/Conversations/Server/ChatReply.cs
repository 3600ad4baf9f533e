using System.Buffers.Binary;

namespace Chat.Server;

/// <summary>What the server answers: one binary message of seven bytes and the packed text.</summary>
/// <param name="IsKnown">Whether the server has heard the turns before.</param>
/// <param name="Method">How the text is packed.</param>
/// <param name="Node">The server of several.</param>
/// <param name="Length">The bytes of the text, unpacked.</param>
/// <param name="Packed">The packed text.</param>
internal readonly record struct ChatReply(bool IsKnown, CompressionMethod Method, int Node, int Length, ReadOnlyMemory<byte> Packed)
{
    private const int HeaderBytes = 7;

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidDataException">It is no reply.</exception>
    public static ChatReply Read(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        if (bytes.Length < HeaderBytes) throw new InvalidDataException("A reply has seven bytes before its text.");
        return new ChatReply(
            bytes[0] == 0, (CompressionMethod)bytes[1], bytes[2], BinaryPrimitives.ReadInt32LittleEndian(bytes[3..]), message[HeaderBytes..]);
    }

    /// <summary>The message.</summary>
    public byte[] Write()
    {
        var bytes = new byte[HeaderBytes + Packed.Length];
        bytes[0] = IsKnown ? (byte)0 : (byte)1;
        bytes[1] = (byte)Method;
        bytes[2] = (byte)Node;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(3), Length);
        Packed.Span.CopyTo(bytes.AsSpan(HeaderBytes));
        return bytes;
    }
}
