using System.Globalization;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>The threads that engines keep for themselves, pacing and monitor.</summary>
internal static class EngineThreads
{
    /// <summary>The CPU time of those that run now; null where only Linux would tell.</summary>
    public static TimeSpan? CpuTime => OperatingSystem.IsLinux()
        ? Directory.GetDirectories("/proc/self/task").Select(CpuOf).Aggregate(TimeSpan.Zero, (sum, cpu) => sum + cpu)
        : null;

    // A name is cut off after 15 bytes; "schedstat" begins with nanoseconds.
    private static TimeSpan CpuOf(string thread)
    {
        try
        {
            if (File.ReadAllText(Path.Combine(thread, "comm")).Trim() is not ("LoadTest monito" or "LoadTest pacing")) return TimeSpan.Zero;
            var nanoseconds = File.ReadAllText(Path.Combine(thread, "schedstat")).Split(' ')[0];
            return TimeSpan.FromMicroseconds(long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1e3);
        }
        catch (IOException)
        {
            // One of the pool, which has ended since it was listed: those of an engine last.
            return TimeSpan.Zero;
        }
    }
}
