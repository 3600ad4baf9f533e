namespace LoadTest.Benchmarks.Micro;

/// <summary>Nanoseconds over four decades, for little more than an addition.</summary>
internal static class Varied
{
    public static long Next(ref long state)
    {
        state += 7_919_000;
        if (state > 10_000_000_000) state -= 10_000_000_000;
        return state;
    }
}
