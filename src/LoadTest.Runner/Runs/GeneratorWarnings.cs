using LoadTest.Runner.Kpis;
using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs;

/// <summary>What the load generator has found about itself, for the reader of its numbers.</summary>
internal static class GeneratorWarnings
{
    private const double SuspendedSeconds = 1;
    private const double ManyDescriptors = 0.9;
    private const double LateThreadMs = 20;
    private const double StarvedPoolMs = 100;
    private const double LongPausesShare = 0.01;

    public static IEnumerable<string> Of(RunResult result)
    {
        var reading = result.GeneratorReading;
        if (!result.Generator.HasEnoughStarts)
            yield return FormattableString.Invariant($"Only {100 * result.Generator.PlannedStartsShare:0.##} % of the planned iterations could start.");
        if (reading.LargestGapSeconds > SuspendedSeconds)
            yield return FormattableString.Invariant($"The load generator stood still for {reading.LargestGapSeconds:0.#} s: suspended, or starved of the processor.");
        if (reading.GcPauseMs - reading.OwnGcPauseMs is var pauseMs && pauseMs > LongPausesShare * 1_000 * result.Measurements.DurationSeconds)
            yield return FormattableString.Invariant($"The garbage collector stopped the load generator for {pauseMs:0} ms in all. Keep less alive in the load test.");
        if (PoolWaits(result) is { } waits) yield return waits;
        if (Descriptors(reading.DescriptorsShare) is { } descriptors) yield return descriptors;
        if (result.Generator.SharesProcess)
        {
            yield return "The service ran in the process of the load generator, and each slows the other. Shared process: the cause cannot be separated. "
                + "Start the service in a process of its own.";
        }
    }

    private static string? PoolWaits(RunResult result)
    {
        var delay = result.Measurements.Metric(GeneratorMetrics.ThreadPoolDelayName);
        return result.GeneratorReading.MostThreadsHeld switch
        {
            > 0 and var users when delay?.Max > LateThreadMs => FormattableString.Invariant(
                $"A load method must not block or compute on its thread for long; {users} users at once did so for over 100 ms, and other work waited up to {delay.Max:0} ms for a thread of the pool. Await instead of Wait, Result or Sleep."),
            _ when delay?.Quantiles?.ValueAtPercentile(99) > StarvedPoolMs => FormattableString.Invariant(
                $"Work waited up to {delay.Max:0} ms for a thread of the pool: something in this process blocks them, or the machine is busy. Await instead of Wait, Result or Sleep, or lower the load."),
            _ => null,
        };
    }

    private static string? Descriptors(double? share) => share switch
    {
        >= 1 => "All allowed file descriptors were in use: connections failed for want of one, and count as errors. Raise the limit (ulimit -n) or lower the load.",
        > ManyDescriptors => FormattableString.Invariant($"{100 * share:0} % of the allowed file descriptors were in use. Raise the limit (ulimit -n)."),
        _ => null,
    };
}
