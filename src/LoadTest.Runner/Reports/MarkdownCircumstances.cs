namespace LoadTest.Runner.Reports;

/// <summary>The sections of the Markdown report that say under which circumstances was measured.</summary>
internal static class MarkdownCircumstances
{
    /// <summary>What retries, timeout, circuit breaker and chaos did.</summary>
    public static string Resilience(ResilienceSection resilience)
    {
        if (resilience is { Attempts: 0, Rejected: 0 }) return "";
        var all = $"\n## Resilience\n\n{resilience.Attempts} attempts, {resilience.Retries} retries, {resilience.Timeouts} timeouts; "
            + $"the breaker opened {resilience.BreakerOpened} times and rejected {resilience.Rejected} attempts"
            + (resilience.Injected > 0 ? $"; chaos hit {resilience.Injected}\n" : "\n");
        return resilience.Pipelines.Count == 0 ? all : all + MarkdownTable.Section(
            "Pipelines",
            ["key", ">attempts", ">retries", ">timeouts", ">opened", ">rejected", ">injected"],
            [.. resilience.Pipelines.Select(row => (string[])
            [
                MarkdownText.Escape(row.Key), $"{row.Attempts}", $"{row.Retries}", $"{row.Timeouts}", $"{row.BreakerOpened}", $"{row.Rejected}", $"{row.Injected}",
            ])]);
    }

    /// <summary>The generator's watch on itself, and its machine.</summary>
    public static string Generator(RunReport run)
    {
        var (generator, machine) = (run.Generator, run.Run.Machine);
        return MarkdownTable.Section("Load generator", ["", ">value"],
        [
            ["saturated", generator.Saturated ? "**yes**" : "no"],
            ["CPU", NumberText.Of(generator.CpuPercent, "%")],
            ["garbage collector pauses", NumberText.Of(generator.GcPauseMs, "ms")],
            ["thread-pool delay p99", NumberText.Of(generator.ThreadPoolDelayP99Ms, "ms")],
            ["schedule lag p99", NumberText.Of(generator.ScheduleLagP99Ms, "ms")],
            ["operating system", MarkdownText.Escape(machine.OperatingSystem ?? NumberText.Unknown)],
            ["processors", NumberText.Of(machine.Processors)],
            ["memory", NumberText.Of(machine.MemoryMb, "MB")],
            ["runtime", MarkdownText.Escape(machine.Runtime ?? NumberText.Unknown)],
        ]);
    }

    /// <summary>The effective load, each value with its origin.</summary>
    public static string Profile(ProfileSection profile) => MarkdownTable.Section(
        "Load profile",
        ["", ">value", "origin"],
        [.. Values(profile)
            .Where(value => value.Text != NumberText.Unknown)
            .Select(value => new[]
            {
                value.Name, MarkdownText.Escape(value.Text), MarkdownText.Escape(profile.Origins.GetValueOrDefault(value.Name, "")),
            })]);

    /// <summary>How to run the same load again.</summary>
    public static string Repeat(RunReport run) =>
        $"\n## Repeat\n\nSet `Seed = {run.Run.Seed}` on the load test, or run with `LOADTEST_SEED={run.Run.Seed}`. "
        + $"Run {MarkdownText.Escape(run.Run.Id)}.\n";

    private static IEnumerable<(string Name, string Text)> Values(ProfileSection profile) =>
    [
        ("model", profile.Model),
        ("users", NumberText.Of(profile.Users)),
        ("ratePerSecond", NumberText.Of(profile.RatePerSecond)),
        ("maxUsers", NumberText.Of(profile.MaxUsers)),
        ("arrivals", profile.Arrivals ?? NumberText.Unknown),
        ("iterations", NumberText.Of(profile.Iterations)),
        ("durationSeconds", NumberText.Of(profile.DurationSeconds)),
        ("rampUpSeconds", NumberText.Of(profile.RampUpSeconds)),
        ("rampDownSeconds", NumberText.Of(profile.RampDownSeconds)),
        ("warmUpSeconds", NumberText.Of(profile.WarmUpSeconds)),
        ("thinkTime", profile.ThinkTime is { } pause
            ? $"{NumberText.Of(pause.ShortestMs)}..{NumberText.Of(pause.LongestMs)} ms"
            : NumberText.Unknown),
        ("pacingSeconds", NumberText.Of(profile.PacingSeconds)),
        ("iterationTimeoutSeconds", NumberText.Of(profile.IterationTimeoutSeconds)),
        ("gracefulStopSeconds", NumberText.Of(profile.GracefulStopSeconds)),
        ("stages", profile.Stages.Count == 0
            ? NumberText.Unknown
            : string.Join(", ", profile.Stages.Select(stage =>
                $"{NumberText.Of(stage.Seconds)} s to {NumberText.Of(stage.Target)} {stage.Unit}"))),
        ("mix", profile.Mix.Count == 0
            ? NumberText.Unknown
            : string.Join(", ", profile.Mix.Select(row => $"{row.Branch} {NumberText.Of(row.Weight)}"))),
        ("cohorts", profile.Cohorts.Count == 0
            ? NumberText.Unknown
            : string.Join(", ", profile.Cohorts.Select(cohort =>
                $"{cohort.Name} {NumberText.Of(cohort.Iterations)}{(cohort.ExpectFailure is { } failure ? $" (expected: {failure})" : "")}"))),
    ];
}
