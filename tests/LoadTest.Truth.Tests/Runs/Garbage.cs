namespace LoadTest.Truth.Tests.Runs;

/// <summary>A heap so large and so full of pointers that to collect it stops the process for longer than <see cref="LongPause"/>.</summary>
public sealed class Garbage
{
    private const int FirstLinks = 1 << 20;
    private const int MostLinks = 1 << 25;

    private readonly List<Link[]> _heap = [];

    /// <summary>Builds the heap.</summary>
    public Garbage()
    {
        const double Reserve = 1.3;
        for (var links = FirstLinks; links <= MostLinks; links *= 2)
        {
            _heap.Add(Grown(links));
            // The shortest of three: what a busy machine adds to the others will not be there each time.
            if (Enumerable.Range(0, 3).Min(_ => Collect()) >= Reserve * LongPause) return;
        }

        throw new InvalidOperationException($"No collection of this machine takes {LongPause.TotalMilliseconds} ms.");
    }

    /// <summary>150 ms.</summary>
    public static TimeSpan LongPause { get; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Stops every thread of the process.</summary>
    /// <returns>For how long.</returns>
    public TimeSpan Collect()
    {
        var before = GC.GetTotalPauseDuration();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.KeepAlive(_heap);
        return GC.GetTotalPauseDuration() - before;
    }

    // Each link leads to two earlier ones anywhere in memory.
    private static Link[] Grown(int count)
    {
        var random = new Random(42);
        var links = new Link[count];
        for (var i = 0; i < count; i++) links[i] = new Link(links[random.Next(i + 1)], links[random.Next(i + 1)]);
        return links;
    }

    private sealed record Link(Link? Left, Link? Right);
}
