using System.IO.Compression;
using System.Text;
using Chat.Server;

namespace Chat.Client;

/// <summary>Unpacks the replies of one session, in the order in which they were sent. One thread at a time.</summary>
internal sealed class Unpacker : IDisposable
{
    private readonly MemoryStream _received = new();
    private readonly DeflateStream _inflate;

    public Unpacker() => _inflate = new DeflateStream(_received, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>The text of a reply.</summary>
    /// <exception cref="InvalidDataException">It is not packed as it says.</exception>
    public string Unpack(ChatReply reply)
    {
        var text = new byte[reply.Length];
        using var packed = new MemoryStream(reply.Packed.ToArray());
        switch (reply.Method)
        {
            case CompressionMethod.None:
                packed.ReadExactly(text);
                break;
            case CompressionMethod.Gzip:
                using (var gzip = new GZipStream(packed, CompressionMode.Decompress)) gzip.ReadExactly(text);
                break;
            case CompressionMethod.Brotli:
                using (var brotli = new BrotliStream(packed, CompressionMode.Decompress)) brotli.ReadExactly(text);
                break;
            case CompressionMethod.Deflate:
                Inflate(reply, text);
                break;
            default:
                throw new InvalidDataException($"No packing has the number {(int)reply.Method}.");
        }

        return Encoding.UTF8.GetString(text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inflate.Dispose();
        _received.Dispose();
    }

    // What the last message has left of its flush is read along with the next one.
    private void Inflate(ChatReply reply, byte[] text)
    {
        _received.SetLength(0);
        _received.Write(reply.Packed.Span);
        _received.Position = 0;
        _inflate.ReadExactly(text);
    }
}
