using System.Buffers;
using System.Globalization;
using System.Text;

namespace LoadTest.Wire;

/// <summary>Bytes that are put one after the other into a buffer of the pool.</summary>
internal struct ByteWriter : IDisposable
{
    private const int SmallestBuffer = 1024;

    private byte[]? _bytes;
    private int _length;

    public readonly ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>Adds letters that are known to be ASCII.</summary>
    public void Add(ReadOnlySpan<char> text) => _length += Encoding.ASCII.GetBytes(text, Room(text.Length));

    public void Add(int number)
    {
        const int MostDigits = 11;
        number.TryFormat(Room(MostDigits), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Adds a stretch that is filled afterwards.</summary>
    public ArraySegment<byte> AddRoom(int length)
    {
        Room(length);
        _length += length;
        return new ArraySegment<byte>(_bytes!, _length - length, length);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (_bytes is { } bytes) ArrayPool<byte>.Shared.Return(bytes);
        _bytes = null;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes is null || _bytes.Length - _length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max((_length + length) * 2, SmallestBuffer));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            if (_bytes is not null) ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(_length);
    }
}
