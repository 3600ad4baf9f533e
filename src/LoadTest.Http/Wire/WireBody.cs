using LoadTest.Requests;

namespace LoadTest.Wire;

/// <summary>The body of one response, as it arrives in the buffer behind the head.</summary>
internal struct WireBody
{
    private readonly ResponseHead _head;
    private ChunkedDecoder _chunks;

    public WireBody(ResponseHead head, ResponseBuffer buffer)
    {
        _head = head;
        if (head.Framing == BodyFraming.Length) buffer.Expect(head.BodyLength);
    }

    /// <summary>Whether the end of the connection is the end of the body.</summary>
    public readonly bool EndsWithConnection => _head.Framing == BodyFraming.UntilClose;

    /// <summary>Whether nothing came after the body. What does is no answer to a request, and must not become one.</summary>
    public bool IsClean { get; private set; }

    /// <summary>Takes what has been received.</summary>
    /// <returns>Whether the body is complete.</returns>
    /// <exception cref="HttpIOException">It breaks a rule.</exception>
    public bool TryTake(ResponseBuffer buffer)
    {
        if (_head.Framing == BodyFraming.Chunked) return TryTakeChunks(buffer);
        var arrived = buffer.Filled - _head.End;
        buffer.BodyLength = EndsWithConnection ? arrived : (int)Math.Min(arrived, _head.BodyLength);
        IsClean = arrived == _head.BodyLength;
        return !EndsWithConnection && arrived >= _head.BodyLength;
    }

    private bool TryTakeChunks(ResponseBuffer buffer)
    {
        var start = _head.End + buffer.BodyLength;
        var fresh = buffer.Kept[start..];
        var (used, written) = _chunks.Decode(fresh);
        IsClean = used == fresh.Length;
        buffer.BodyLength += written;
        buffer.ForgetFrom(start + written);
        return _chunks.IsComplete;
    }
}
