namespace LoadTest.Runner.Profiles;

/// <summary>The time of the plan: nanoseconds from second 0, at which the counted load begins; the warm-up lies before it.</summary>
internal static class PlanTime
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    public const long NanosecondsPerMillisecond = 1_000_000;

    public static long Nanoseconds(double seconds) => (long)Math.Round(seconds * NanosecondsPerSecond);

    public static long Nanoseconds(TimeSpan time) => time.Ticks * (NanosecondsPerSecond / TimeSpan.TicksPerSecond);

    public static double Seconds(long nanoseconds) => (double)nanoseconds / NanosecondsPerSecond;

    public static double Milliseconds(long nanoseconds) => (double)nanoseconds / NanosecondsPerMillisecond;
}
