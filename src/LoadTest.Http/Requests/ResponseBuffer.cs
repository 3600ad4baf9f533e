using System.Buffers;

namespace LoadTest.Requests;

/// <summary>The bytes of one response in a buffer of the pool: its head, unless a message holds that, and its body.</summary>
internal sealed class ResponseBuffer : IDisposable
{
    private const int SmallestBuffer = 4 * 1024;

    // A length that a server only claims must not cost memory.
    private const int LargestFirstBuffer = 1024 * 1024;

    private byte[] _bytes = [];
    private int _headStart;
    private int _bodyStart;
    private bool _isDisposed;

    /// <summary>Of what has been received and is kept.</summary>
    public int Filled { get; private set; }

    /// <summary>Of the body, as far as it has arrived.</summary>
    public int BodyLength { get; set; }

    /// <summary>Everything that is kept.</summary>
    public Span<byte> Kept => _bytes.AsSpan(0, Filled);

    /// <summary>The body.</summary>
    /// <exception cref="ObjectDisposedException">The buffer serves another response by now.</exception>
    public ReadOnlyMemory<byte> Body
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(LoadResponse));
            return _bytes.AsMemory(_bodyStart, BodyLength);
        }
    }

    /// <summary>The status line and the headers.</summary>
    /// <exception cref="ObjectDisposedException">The buffer serves another response by now.</exception>
    public ReadOnlySpan<byte> Head
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(LoadResponse));
            return _bytes.AsSpan(_headStart, _bodyStart - _headStart);
        }
    }

    /// <summary>Room for the next bytes, at least one.</summary>
    public Memory<byte> Room()
    {
        if (Filled == _bytes.Length) Grow(checked(_bytes.Length * 2));
        return _bytes.AsMemory(Filled);
    }

    /// <summary>Keeps bytes that were written to the room.</summary>
    public void Keep(int count) => Filled += count;

    /// <summary>Forgets the last bytes that were kept.</summary>
    public void ForgetFrom(int position) => Filled = position;

    /// <summary>Says where the head is; what follows is the body.</summary>
    public void EndHead(int start, int end) => (_headStart, _bodyStart, BodyLength) = (start, end, 0);

    /// <summary>Makes room for a body of a length that the service tells, unless that is a lie.</summary>
    public void Expect(long bodyLength)
    {
        var needed = _bodyStart + (int)Math.Min(bodyLength, LargestFirstBuffer);
        if (needed > _bytes.Length) Grow(needed);
    }

    /// <summary>Forgets everything, for another response.</summary>
    public void Clear()
    {
        Filled = 0;
        EndHead(0, 0);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(least, SmallestBuffer));
        Kept.CopyTo(larger);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
