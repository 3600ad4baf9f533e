using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Runs;

/// <summary>What the reader should know before trusting the numbers of a run.</summary>
internal static class RunWarnings
{
    private const double SuspendedSeconds = 1;
    private const double ManyDescriptors = 0.9;

    public static IEnumerable<string> Of(RunResult result)
    {
        if (result.Plan.Run.IsDryRun)
            yield return "Dry run, or a debugger is attached: one user ran one iteration, without a verdict.";
        else if (!result.Plan.Run.IsOpenModel)
            yield return "A closed model cannot see queueing: its users wait while the service stalls. Rate can.";
        foreach (var cohort in result.Plan.EmptyCohorts)
            yield return $"The cohort '{cohort}' has no iteration: its share of {result.Plan.Profile.Iterations} comes to 0. MinIterations gives it some.";
        if (result.StopReason is { } reason)
            yield return FormattableString.Invariant($"The run ended early, after {result.Measurements.DurationSeconds:0.#} s: {reason}.");
        if (result.Generator.PlannedStartsShare < GeneratorHealth.EnoughStarts)
            yield return FormattableString.Invariant($"Only {100 * result.Generator.PlannedStartsShare:0.##} % of the planned iterations could start.");
        if (result.GeneratorReading.LargestGapSeconds > SuspendedSeconds)
            yield return FormattableString.Invariant($"The load generator stood still for {result.GeneratorReading.LargestGapSeconds:0.#} s: suspended, or starved of the processor.");
        if (result.GeneratorReading.DescriptorsShare > ManyDescriptors)
            yield return FormattableString.Invariant($"{100 * result.GeneratorReading.DescriptorsShare:0} % of the allowed file descriptors were in use. Raise the limit (ulimit -n).");
        if (result.Measurements.Iterations.LateDiscarded > 0)
            yield return $"{result.Measurements.Iterations.LateDiscarded} records came from bodies that outlived their iteration, and were discarded.";
    }
}
