using System.IO.Compression;

namespace Chat.Server;

/// <summary>Packs the texts of one session. One thread at a time.</summary>
internal sealed class Packer : IDisposable
{
    private readonly MemoryStream _sent = new();
    private readonly DeflateStream _deflate;

    public Packer() => _deflate = new DeflateStream(_sent, CompressionLevel.Optimal, leaveOpen: true);

    /// <summary>Packs a text.</summary>
    public byte[] Pack(CompressionMethod method, ReadOnlySpan<byte> text) => method switch
    {
        CompressionMethod.Gzip => Gzip(text),
        CompressionMethod.Brotli => Brotli(text),
        CompressionMethod.Deflate => Deflate(text),
        _ => text.ToArray(),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _deflate.Dispose();
        _sent.Dispose();
    }

    private static byte[] Gzip(ReadOnlySpan<byte> text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(text);
        return packed.ToArray();
    }

    private static byte[] Brotli(ReadOnlySpan<byte> text)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        return BrotliEncoder.TryCompress(text, packed, out var length, quality: 5, window: 18)
            ? packed[..length]
            : throw new InvalidOperationException("The longest that Brotli makes of a text was not enough.");
    }

    // The flush ends the message on the wire, and leaves what was said to the messages that follow.
    private byte[] Deflate(ReadOnlySpan<byte> text)
    {
        _sent.SetLength(0);
        _deflate.Write(text);
        _deflate.Flush();
        return _sent.ToArray();
    }
}
