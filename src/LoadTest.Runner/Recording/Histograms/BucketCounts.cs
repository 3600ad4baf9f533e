using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>Counters by bucket, in pages that come into being when first touched: a narrow distribution stays small.</summary>
/// <remarks>Not for use by two threads at once; <see cref="SharedBucketCounts"/> is what threads record to.</remarks>
internal sealed class BucketCounts
{
    /// <summary>Counters in a page: one power of two.</summary>
    public const int PageLength = 1 << PageMagnitude;

    /// <summary>The bits of an index that tell the counter within its page.</summary>
    public const int PageMagnitude = 10;

    private long[]?[] _pages = [];

    /// <summary>The counter of a bucket, created if need be.</summary>
    public ref long At(int index) => ref Page(index >> PageMagnitude)[index & (PageLength - 1)];

    /// <summary>The counters of a page, created if need be.</summary>
    public long[] Page(int number)
    {
        if (number >= _pages.Length)
            Array.Resize(ref _pages, number + 1);
        return _pages[number] ??= new long[PageLength];
    }

    /// <summary>Adds all counters of another instance to this one.</summary>
    public void Add(BucketCounts other)
    {
        for (var number = 0; number < other._pages.Length; number++)
        {
            if (other._pages[number] is not { } source)
                continue;
            var from = MemoryMarshal.Cast<long, Vector<long>>(source);
            var to = MemoryMarshal.Cast<long, Vector<long>>(Page(number).AsSpan());
            for (var i = 0; i < to.Length; i++)
                to[i] += from[i];
        }
    }

    /// <summary>The counters above 0, from low to high.</summary>
    public ImmutableArray<Bucket> NonEmpty()
    {
        var buckets = ImmutableArray.CreateBuilder<Bucket>();
        foreach (var bucket in Walk()) buckets.Add(bucket);
        return buckets.DrainToImmutable();
    }

    /// <summary>Goes through the counters above 0, from low to high.</summary>
    /// <param name="earlier">If given, only what came since this earlier reading.</param>
    public BucketWalk Walk(BucketCounts? earlier = null) => new(_pages, earlier is null ? [] : earlier._pages);

    /// <summary>Sets all counters to 0 and keeps the pages.</summary>
    public void Clear()
    {
        foreach (var page in _pages)
            page.AsSpan().Clear();
    }
}
