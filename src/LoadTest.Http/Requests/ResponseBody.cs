using System.Buffers;

namespace LoadTest.Requests;

/// <summary>A body in a buffer of the pool.</summary>
internal sealed class ResponseBody : IDisposable
{
    private const int SmallestBuffer = 4 * 1024;

    // A length that a server only claims must not cost memory.
    private const int LargestFirstBuffer = 1024 * 1024;

    private byte[] _buffer = [];
    private int _length;
    private bool _isDisposed;

    /// <summary>What has been read.</summary>
    /// <exception cref="ObjectDisposedException">The buffer serves another response by now.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _buffer.AsMemory(0, _length);
        }
    }

    public int Length => _length;

    /// <summary>Reads a body to its end; does not wait for an end that the length has told.</summary>
    /// <exception cref="HttpIOException">The body is shorter than told.</exception>
    public async ValueTask ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        var told = content.Headers.ContentLength;
        if (told == 0) return;
        // Hands out the stream of the connection, and reads nothing yet.
        var stream = content.ReadAsStream(cancellation);
        await using (stream.ConfigureAwait(false))
        {
            _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(told ?? 0, SmallestBuffer, LargestFirstBuffer));
            while (told is null || _length < told)
            {
                if (_length == _buffer.Length) Grow();
                var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellation).ConfigureAwait(false);
                if (read == 0) return;
                _length += read;
            }
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
