namespace LoadTest.Runner.Recording.Histograms;

/// <summary>Reads what <see cref="HistogramEncoding"/> calls the payload, bucket by bucket; allocates nothing.</summary>
/// <param name="payload">All of it.</param>
internal ref struct PayloadReader(ReadOnlySpan<byte> payload)
{
    /// <summary>The last bucket that there is.</summary>
    public static readonly int HighestIndex = IntegerLayout.IndexOf(long.MaxValue);

    private ReadOnlySpan<byte> _rest = payload;
    private int _next;

    /// <summary>The bucket read last.</summary>
    public Bucket Current { get; private set; }

    /// <summary>This; a reader can be the subject of <c>foreach</c>, once.</summary>
    public readonly PayloadReader GetEnumerator() => this;

    /// <summary>Goes on to the next bucket that holds something.</summary>
    /// <returns>False if there is none.</returns>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var number = ZigZagLeb128.Read(ref _rest);
            if (number < 0)
            {
                SkipZeros(unchecked((ulong)-number));
                continue;
            }

            if (_next > HighestIndex) throw EncodingRule.Broken("has at most as many counters as there are buckets", $"a counter at {_next}");
            var index = _next++;
            if (number == 0) continue;
            Current = new Bucket(index, number);
            return true;
        }

        return false;
    }

    // Of the most negative number minus is itself, and right once it counts as unsigned.
    private void SkipZeros(ulong count)
    {
        var left = HighestIndex + 1 - _next;
        if (count > (ulong)left)
            throw EncodingRule.Broken("has runs of zeros up to its last bucket at most", $"a run of {count} zeros where {left} buckets are left");
        _next += (int)count;
    }
}
