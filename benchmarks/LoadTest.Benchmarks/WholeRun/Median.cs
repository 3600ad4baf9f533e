namespace LoadTest.Benchmarks.WholeRun;

/// <summary>The middle of some measurements.</summary>
internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
