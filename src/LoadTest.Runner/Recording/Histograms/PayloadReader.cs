namespace LoadTest.Runner.Recording.Histograms;

/// <summary>Reads what <see cref="HistogramEncoding"/> calls the payload, bucket by bucket; allocates nothing.</summary>
/// <param name="payload">All of it.</param>
internal ref struct PayloadReader(ReadOnlySpan<byte> payload)
{
    /// <summary>The last bucket that there is.</summary>
    public static readonly int HighestIndex = IntegerLayout.IndexOf(long.MaxValue);

    private ReadOnlySpan<byte> _rest = payload;
    private long _next;

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
            var (number, index) = (ZigZagLeb128.Read(ref _rest), _next);
            _next += number < 0 ? -number : 1;
            if (_next is < 0 or > int.MaxValue) throw EncodingRule.Broken("has runs of zeros within its buckets", $"a run of {number}");
            if (number <= 0) continue;
            if (index > HighestIndex) throw EncodingRule.Broken("has at most as many counters as there are buckets", $"a counter at {index}");
            Current = new Bucket((int)index, number);
            return true;
        }

        return false;
    }
}
