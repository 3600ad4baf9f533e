namespace LoadTest.Runner.Recording.Histograms;

/// <summary>Walks counters in pages, from low to high, and stops at those above 0; allocates nothing.</summary>
/// <param name="pages">The counters; null where none of a page was ever touched.</param>
/// <param name="earlier">An earlier reading of counters that only grow, to see what came since; empty to see all.</param>
internal ref struct BucketWalk(ReadOnlySpan<long[]?> pages, ReadOnlySpan<long[]?> earlier)
{
    private readonly ReadOnlySpan<long[]?> _pages = pages;
    private readonly ReadOnlySpan<long[]?> _earlier = earlier;
    private ReadOnlySpan<long> _page;
    private ReadOnlySpan<long> _before;
    private int _number = -1;
    private int _slot;

    /// <summary>The bucket of the last stop.</summary>
    public Bucket Current { get; private set; }

    /// <summary>This; a walk can be the subject of <c>foreach</c>, once.</summary>
    public readonly BucketWalk GetEnumerator() => this;

    /// <summary>Goes on to the next bucket that holds something.</summary>
    /// <returns>False if there is none.</returns>
    public bool MoveNext()
    {
        do
        {
            for (; _slot < _page.Length; _slot++)
            {
                var count = _page[_slot] - (_before.IsEmpty ? 0 : _before[_slot]);
                if (count == 0) continue;
                Current = new Bucket((_number << BucketCounts.PageMagnitude) + _slot++, count);
                return true;
            }
        }
        while (TurnPage());
        return false;
    }

    private bool TurnPage()
    {
        if (++_number >= _pages.Length) return false;
        _page = _pages[_number];
        _before = _number < _earlier.Length ? _earlier[_number] : [];
        _slot = 0;
        return true;
    }
}
