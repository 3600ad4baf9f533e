using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LoadTest.Runner.Recording.Histograms;

/// <summary>
/// Counters by bucket that one thread increments while another reads them. Pages come into being when first touched and hold 16 bits
/// a counter until one of them needs more: many threads with many metrics stay small.
/// </summary>
/// <remarks>
/// Thread contract: one thread writes, any thread may read meanwhile. Counters only grow. A page, its wider successor and a longer
/// directory are published after they are complete, so a reader never finds less than it has seen before.
/// </remarks>
internal sealed class SharedBucketCounts
{
    private const int PageLength = BucketCounts.PageLength;
    private const int InitialPages = 24;

    private Array?[] _pages = new Array[InitialPages];

    /// <summary>Counts one more in a bucket. Only the writer calls this.</summary>
    public void Increment(int index)
    {
        var pages = _pages;
        var number = index >> BucketCounts.PageMagnitude;
        var slot = index & (PageLength - 1);
        var page = (uint)number < (uint)pages.Length ? pages[number] : null;
        if (page is not null && page.GetType() == typeof(ushort[]))
        {
            ref var count = ref Unsafe.As<ushort[]>(page)[slot];
            if (count < ushort.MaxValue)
                count++;
            else
                Widen(number)[slot]++;
        }
        else if (page is not null)
        {
            Unsafe.As<long[]>(page)[slot]++;
        }
        else
        {
            NewPage(number)[slot]++;
        }
    }

    /// <summary>Adds all counters to others. Any thread.</summary>
    public void AddTo(BucketCounts target)
    {
        var pages = Volatile.Read(ref _pages);
        for (var number = 0; number < pages.Length; number++)
        {
            switch (Volatile.Read(ref pages[number]))
            {
                case ushort[] narrow:
                    Add(narrow, target.Page(number));
                    break;
                case long[] wide:
                    Add(wide, target.Page(number));
                    break;
            }
        }
    }

    private static void Add(long[] source, long[] target)
    {
        var from = MemoryMarshal.Cast<long, Vector<long>>(source);
        var to = MemoryMarshal.Cast<long, Vector<long>>(target.AsSpan());
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i];
    }

    private static void Add(ushort[] source, long[] target)
    {
        var from = MemoryMarshal.Cast<ushort, Vector<ushort>>(source);
        var to = MemoryMarshal.Cast<long, Vector<ulong>>(target.AsSpan());
        for (var i = 0; i < from.Length; i++)
        {
            Vector.Widen(from[i], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            to[4 * i] += first;
            to[(4 * i) + 1] += second;
            to[(4 * i) + 2] += third;
            to[(4 * i) + 3] += fourth;
        }
    }

    private ushort[] NewPage(int number)
    {
        if (number >= _pages.Length)
        {
            var longer = _pages;
            Array.Resize(ref longer, number + 8);
            Volatile.Write(ref _pages, longer);
        }

        var page = new ushort[PageLength];
        Volatile.Write(ref _pages[number], page);
        return page;
    }

    private long[] Widen(int number)
    {
        var wide = new long[PageLength];
        Add((ushort[])_pages[number]!, wide);
        Volatile.Write(ref _pages[number], wide);
        return wide;
    }
}
