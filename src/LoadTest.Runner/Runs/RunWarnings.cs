namespace LoadTest.Runner.Runs;

/// <summary>What the reader should know before trusting the numbers of a run.</summary>
internal static class RunWarnings
{
    public static IEnumerable<string> Of(RunResult result)
    {
        if (result.Plan.Run.IsDryRun)
            yield return "Dry run, or a debugger is attached: one user ran one iteration, without a verdict.";
        else if (!result.Plan.Run.IsOpenModel)
            yield return "A closed model cannot see queueing: its users wait while the service stalls. Rate can.";
        if (result.StopReason is { } reason)
            yield return FormattableString.Invariant($"The run ended early, after {result.Measurements.DurationSeconds:0.#} s: {reason}.");
        foreach (var warning in GeneratorWarnings.Of(result)) yield return warning;
        if (result.Measurements.Iterations.LateDiscarded > 0)
            yield return $"{result.Measurements.Iterations.LateDiscarded} records came from bodies that outlived their iteration, and were discarded.";
    }
}
