namespace LoadTest.Streams;

/// <summary>
/// Times one reading of a stream on the clock of the iteration, which stands still while the consumer is busy with a chunk: what the
/// load method does with an answer is not the service's time.
/// </summary>
internal sealed class StreamTiming(ILoadSink sink, StreamNames names)
{
    private long _consumer;
    private long? _handedOver;
    private long _first;
    private long _last;
    private long _chunks;
    private long _tokens;
    private bool _isOver;

    /// <summary>The consumer asks for a chunk.</summary>
    public void BeginWait()
    {
        if (_handedOver is { } since) _consumer += sink.Elapsed - since;
    }

    /// <summary>A chunk is handed to the consumer.</summary>
    /// <param name="tokens">In it; 0 for an empty one.</param>
    /// <exception cref="InvalidOperationException">It cannot hold so many.</exception>
    public void HandOver(int tokens)
    {
        var elapsed = sink.Elapsed;
        _handedOver = elapsed;
        if (tokens == 0) return;
        if (tokens < 0)
            throw new InvalidOperationException($"A chunk holds 0 or more tokens; '{names.Complete}' counted {tokens}. Correct the counter of load.Stream.");

        var now = elapsed - _consumer;
        if (_chunks++ == 0) sink.Time(names.FirstToken, _first = now, isSinceStart: true);
        else sink.Time(names.Gap, now - _last, isSinceStart: false);
        _last = now;
        _tokens += tokens;
    }

    /// <summary>The stream has ended by itself.</summary>
    public void End()
    {
        if (_chunks == 0)
        {
            End(names.Empty, Now);
            return;
        }

        End(names.Complete, _last);
        if (_tokens >= 2) sink.Time(names.TimePerToken, (_last - _first) / (_tokens - 1), isSinceStart: false);
    }

    /// <summary>The stream has broken while the consumer waited.</summary>
    public void Fail() => End(names.Failed, Now);

    /// <summary>Nobody reads on; of no effect if the stream is over.</summary>
    public void Stop()
    {
        if (!_isOver) End(names.Stopped, _chunks == 0 ? Now : _last);
    }

    private long Now => sink.Elapsed - _consumer;

    private void End(string name, long nanoseconds)
    {
        _isOver = true;
        sink.Time(name, nanoseconds, isSinceStart: true);
        if (_chunks > 0) sink.Count(names.Chunks, _chunks);
    }
}
