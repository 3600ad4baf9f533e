using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>Counters by bucket, in pages that come into being when first touched: a narrow distribution stays small.</summary>
/// <remarks>
/// Thread contract: one thread writes, any thread may read meanwhile. Counters only grow while shared. A page, and a longer
/// directory, is published after it is complete, so a reader finds zeros or counts, never less than it has seen before.
/// </remarks>
internal sealed class BucketCounts
{
    /// <summary>Counters in a page: one power of two.</summary>
    public const int PageLength = 1 << PageMagnitude;

    private const int PageMagnitude = 10;
    private const int InitialPages = 24;

    private long[]?[] _pages = new long[InitialPages][];

    /// <summary>How many pages may exist; some are null.</summary>
    public int PageCount => Volatile.Read(ref _pages).Length;

    /// <summary>The counters of a page, empty if none was ever touched.</summary>
    public ReadOnlySpan<long> Page(int page)
    {
        var pages = Volatile.Read(ref _pages);
        return page < pages.Length ? Volatile.Read(ref pages[page]) : [];
    }

    /// <summary>The counter of a bucket, created if need be. Only the writer calls this.</summary>
    public ref long At(int index)
    {
        var pages = _pages;
        var number = index >> PageMagnitude;
        var page = (uint)number < (uint)pages.Length ? pages[number] : null;
        return ref (page ?? NewPage(number))[index & (PageLength - 1)];
    }

    /// <summary>Adds all counters of another instance to this one.</summary>
    public void Add(BucketCounts other)
    {
        for (var number = 0; number < other.PageCount; number++)
        {
            var source = other.Page(number);
            if (source.IsEmpty)
                continue;
            Add(source, MemoryMarshal.CreateSpan(ref At(number << PageMagnitude), PageLength));
        }
    }

    /// <summary>The counters above 0, from low to high.</summary>
    /// <param name="earlier">If given, only what came since this earlier reading.</param>
    public ImmutableArray<Bucket> NonEmpty(BucketCounts? earlier = null)
    {
        var buckets = ImmutableArray.CreateBuilder<Bucket>();
        for (var number = 0; number < PageCount; number++)
        {
            var page = Page(number);
            var before = earlier is null ? [] : earlier.Page(number);
            for (var slot = 0; slot < page.Length; slot++)
            {
                var count = page[slot] - (before.IsEmpty ? 0 : before[slot]);
                if (count != 0)
                    buckets.Add(new Bucket((number * PageLength) + slot, count));
            }
        }

        return buckets.ToImmutable();
    }

    /// <summary>Sets all counters to 0 and keeps the pages.</summary>
    public void Clear()
    {
        foreach (var page in _pages)
            page.AsSpan().Clear();
    }

    private static void Add(ReadOnlySpan<long> source, Span<long> target)
    {
        var from = MemoryMarshal.Cast<long, Vector<long>>(source);
        var to = MemoryMarshal.Cast<long, Vector<long>>(target);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i];
    }

    private long[] NewPage(int number)
    {
        if (number >= _pages.Length)
        {
            var longer = _pages;
            Array.Resize(ref longer, number + 8);
            Volatile.Write(ref _pages, longer);
        }

        var page = new long[PageLength];
        Volatile.Write(ref _pages[number], page);
        return page;
    }
}
