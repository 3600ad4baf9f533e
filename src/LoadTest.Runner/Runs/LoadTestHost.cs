using LoadTest.Runner.Overrides;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs.Ladders;

namespace LoadTest.Runner.Runs;

/// <summary>The way from a test framework's request to its outcome: configure, run, report.</summary>
internal static class LoadTestHost
{
    /// <summary>Runs a load test in this process, now.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellation">Ends the load early; the partial report is written all the same.</param>
    /// <exception cref="ConfigurationException">The overrides break a rule; nothing was started.</exception>
    /// <exception cref="CorpusException">The file of a corpus cannot be used; nothing was started.</exception>
    /// <exception cref="RunExclusionException">It was cancelled while another load run went first; nothing was started.</exception>
    public static Task<RunOutcome> RunAsync(RunRequest request, CancellationToken cancellation) =>
        RunAsync(request, RunEnvironment.Current(), cancellation);

    /// <summary>Runs a load test in given surroundings.</summary>
    public static async Task<RunOutcome> RunAsync(RunRequest request, RunEnvironment environment, CancellationToken cancellation)
    {
        var rehearsal = Rehearsal.Begin(environment.Work, environment.Time);
        var settings = SettingsReader.Read(environment.Variables, environment.ConfigurationDirectory);
        var run = ProfileOverrides.Apply(request.Scenario.Profile, settings, environment.IsDebuggerAttached, request.Scenario.Mix);
        if (!run.IsEnabled)
        {
            var origin = settings[SettingNames.Enabled].Origin;
            return new RunOutcome(Passed: false, Skipped: true, $"Load tests are switched off by {origin}.", "", "", []);
        }

        CorpusLoading.Load(request.Scenario.Corpora);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, environment.Termination);
        var test = new TestSection { Name = request.Test.Name, Class = request.Test.Class, Assembly = request.Test.Assembly };
        var scale = run.IsDryRun ? null : request.Scenario.Scale;
        var plan = RunPlan.Of(request.Scenario, run, environment.DrawnSeed);
        if (scale is null) plan = new BaselineReader(plan, test).Apply(settings, environment.ConfigurationDirectory);
        var (exclusion, waited) = await RunExclusion.EnterAsync(
            environment.ExclusionFile, environment.Time, request.WriteLine, ending.Token).ConfigureAwait(false);
        using (exclusion)
        {
            var directory = ReportDirectory.Of(run.ResultsDirectory ?? request.ResultsDirectory, test);
            var measured = new MeasuredRuns(
                request, environment, rehearsal, [.. Waited(waited), .. EarlierReport.Delete(directory), .. scale is null ? [] : WithoutBaseline(settings)]);
            if (scale is not null)
                return await new LadderRun(scale, plan, measured, environment.Host).ExecuteAsync(directory, ending.Token).ConfigureAwait(false);
            return (await measured.ExecuteAsync(plan, directory, memory: null, ending.Token).ConfigureAwait(false)).Outcome;
        }
    }

    private static IEnumerable<string> WithoutBaseline(IReadOnlyDictionary<string, Setting> settings) =>
        settings.TryGetValue(SettingNames.Baseline, out var baseline)
            ? [$"{baseline.Origin} has no effect on a ladder of sizes, which holds each size against the first."]
            : [];

    private static IEnumerable<string> Waited(TimeSpan waited) => waited == TimeSpan.Zero
        ? []
        : [FormattableString.Invariant($"Another load run on this machine went first; this one waited {waited.TotalSeconds:0.#} s, untimed.")];
}
