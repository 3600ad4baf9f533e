namespace LoadTest.Interop.Tests;

/// <summary>Microseconds of every kind that a histogram must carry.</summary>
internal static class Samples
{
    /// <summary>
    /// In thousands, so that all percentiles lie on a whole rank: implementations round other ranks differently.
    /// </summary>
    private const int Many = 4_000;

    public static IReadOnlyDictionary<string, long[]> All { get; } = Sets();

    private static Dictionary<string, long[]> Sets()
    {
        var random = new Random(5);
        return new()
        {
            ["one zero"] = [0],
            ["one value"] = [1_234_567],
            ["a constant"] = [.. Enumerable.Repeat(20_480L, 1_000)],
            ["up to the last exact value and beyond it"] = [.. Enumerable.Range(1_548, 1_000).Select(value => (long)value)],
            ["ends of buckets"] = [.. Enumerable.Range(0, 1_000).Select(i => (1L << (i % 40)) - (i % 3 == 0 ? 1 : 0))],
            ["short latencies"] = [.. Enumerable.Range(0, Many).Select(_ => random.NextInt64(5_000))],
            ["a long tail"] = [.. Enumerable.Range(0, Many).Select(_ => (long)(1_000 / Math.Pow(1 - random.NextDouble(), 1.5)))],
            ["some above an hour"] = [.. Enumerable.Range(0, Many).Select(i => i % 100 == 0 ? 5_000_000_000 + i : random.NextInt64(3_600_000_000))],
            ["two far apart"] = [.. Enumerable.Range(0, Many).Select(i => i % 2 == 0 ? 1L : 3_600_000_000)],
        };
    }
}
