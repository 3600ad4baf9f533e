namespace LoadTest.Streams;

/// <summary>
/// Times one reading of a stream on the clock of the iteration, which stands still while the consumer is busy with a chunk: what the
/// load method does with an answer is not the service's time.
/// </summary>
internal sealed class StreamTiming(ILoadSink sink, StreamNames names)
{
    private readonly long _stream = sink.BeginStream(names.Complete);
    private long _consumer;
    private long? _handedOver;
    private LoadInstant _waitsSince;
    private long _gapLost;
    private long _lost;
    private long _first;
    private long _last;
    private long _chunks;
    private long _tokens;
    private bool _isOver;

    /// <summary>The consumer asks for a chunk.</summary>
    public void BeginWait()
    {
        if (_handedOver is not { } since) return;
        _waitsSince = sink.Now;
        _consumer += _waitsSince.Elapsed - since;
    }

    /// <summary>A chunk is handed to the consumer.</summary>
    /// <param name="tokens">In it; 0 for an empty one.</param>
    /// <exception cref="InvalidOperationException">It cannot hold so many.</exception>
    public void HandOver(int tokens)
    {
        var instant = sink.Now;
        _handedOver = instant.Elapsed;
        if (_chunks > 0) _gapLost += sink.LostBetween(_waitsSince, instant);
        if (tokens == 0) return;
        if (tokens < 0)
            throw new InvalidOperationException($"A chunk holds 0 or more tokens; '{names.Complete}' counted {tokens}. Correct the counter of load.Stream.");

        var now = instant.Elapsed - _consumer;
        if (_chunks++ == 0) sink.Time(names.FirstToken, _first = now, isSinceStart: true);
        else sink.Interval(names.Gap, now - _last, _gapLost);
        _last = now;
        _lost += _gapLost;
        _gapLost = 0;
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
        if (_tokens >= 2) sink.Interval(names.TimePerToken, (_last - _first) / (_tokens - 1), _lost / (_tokens - 1));
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
        sink.EndStream(_stream);
        sink.Time(name, nanoseconds, isSinceStart: true);
        if (_chunks > 0) sink.Count(names.Chunks, _chunks);
    }
}
