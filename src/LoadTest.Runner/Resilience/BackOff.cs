using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Resilience;

/// <summary>The pauses between attempts: <c>Delay·2^(k−1)</c>, at most <c>MaxDelay</c>, times 1 ± <c>Jitter</c>.</summary>
internal static class BackOff
{
    // What a timer of .NET can wait for.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>The pause before a retry.</summary>
    /// <param name="retry">Its settings.</param>
    /// <param name="k">1 for the first retry.</param>
    /// <param name="draw">Uniform, 0 or more and below 1.</param>
    /// <returns>0 or more.</returns>
    public static TimeSpan Pause(RetryDefinition retry, int k, double draw)
    {
        var cap = retry.MaxDelay is { } max && max < Longest ? max : Longest;
        var ticks = Math.Min(retry.Delay.Ticks * Math.Pow(2, k - 1), cap.Ticks);
        var spread = 1 + (retry.Jitter * ((2 * draw) - 1));
        return TimeSpan.FromTicks((long)Math.Min(ticks * spread, Longest.Ticks));
    }
}
