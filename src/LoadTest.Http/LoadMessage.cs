using System.Buffers;
using System.Text;

namespace LoadTest;

/// <summary>A message that has been received, which lies in a pooled buffer until it is disposed.</summary>
public sealed class LoadMessage : IDisposable
{
    private readonly int _length;
    private byte[]? _buffer;

    internal LoadMessage(byte[] buffer, int length, bool isText) => (_buffer, _length, IsText) = (buffer, length, isText);

    /// <summary>Whether the service sent a text; else bytes.</summary>
    public bool IsText { get; }

    /// <summary>The message.</summary>
    /// <exception cref="ObjectDisposedException">The message is disposed.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_buffer is null, this);
            return _buffer.AsMemory(0, _length);
        }
    }

    /// <summary>Reads the message as UTF-8.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="ObjectDisposedException">The message is disposed.</exception>
    public string ReadAsString() => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { Length: > 0 } buffer) ArrayPool<byte>.Shared.Return(buffer);
    }
}
