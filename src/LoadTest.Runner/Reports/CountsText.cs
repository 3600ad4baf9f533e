namespace LoadTest.Runner.Reports;

/// <summary>Where the iterations went, in one line.</summary>
internal static class CountsText
{
    /// <summary>Such as "2400 scheduled = 2381 ok + 12 failed + 0 dropped + 7 abandoned; 3 timed out".</summary>
    public static string Of(IterationCounts counts) =>
        $"{counts.Scheduled} scheduled = {counts.Ok} ok + {counts.Failed} failed + {counts.Dropped} dropped + {counts.Abandoned} abandoned"
        + Part(counts.TimedOut, "timed out") + Part(counts.ExpectedFailures, "failed as expected")
        + Part(counts.Skipped, "skipped") + Part(counts.LateDiscarded, "late records discarded");

    private static string Part(long count, string what) => count == 0 ? "" : $"; {count} {what}";
}
