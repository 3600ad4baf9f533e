using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs;

/// <summary>What a run says of itself while it goes on, at most every 5 seconds.</summary>
internal static class ProgressLine
{
    private const int Every = 5;

    /// <summary>The line for a second; null if it is none of those that are told.</summary>
    public static string? Of(IterationCounts counts, int second, TimeSpan? duration)
    {
        if ((second + 1) % Every != 0) return null;
        var plan = duration is { } time ? FormattableString.Invariant($" of {time.TotalSeconds:0.#}") : "";
        return FormattableString.Invariant(
            $"{second + 1}{plan} s: {counts.Ok} ok, {counts.Failed} failed, {counts.Dropped} dropped, {counts.Started - counts.Finished} running");
    }
}
