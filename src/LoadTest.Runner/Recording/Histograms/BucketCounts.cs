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
    /// <param name="earlier">If given, only what came since this earlier reading.</param>
    public ImmutableArray<Bucket> NonEmpty(BucketCounts? earlier = null)
    {
        // Counted first: a run keeps the buckets of each of its seconds, and what an array outgrows would be most of its garbage.
        var buckets = new Bucket[Fill(null, earlier)];
        Fill(buckets, earlier);
        return ImmutableCollectionsMarshal.AsImmutableArray(buckets);
    }

    // As many as fit; returns how many there are.
    private int Fill(Bucket[]? buckets, BucketCounts? earlier)
    {
        var found = 0;
        for (var number = 0; number < _pages.Length; number++)
        {
            var page = _pages[number].AsSpan();
            var before = earlier is not null && number < earlier._pages.Length ? earlier._pages[number].AsSpan() : [];
            for (var slot = 0; slot < page.Length; slot++)
            {
                var count = page[slot] - (before.IsEmpty ? 0 : before[slot]);
                if (count == 0) continue;
                if (buckets is not null && found < buckets.Length) buckets[found] = new Bucket((number << PageMagnitude) + slot, count);
                found++;
            }
        }

        return found;
    }

    /// <summary>Sets all counters to 0 and keeps the pages.</summary>
    public void Clear()
    {
        foreach (var page in _pages)
            page.AsSpan().Clear();
    }
}
