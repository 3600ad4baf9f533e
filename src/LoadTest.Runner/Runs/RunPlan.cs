using LoadTest.Runner.Kpis;
using LoadTest.Runner.Overrides;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs;

/// <summary>What is going to be run and judged, complete: overrides applied, seed drawn, implied limits added.</summary>
internal sealed record RunPlan
{
    // Nobody waits for a year; a profile without a duration ends with its iterations.
    private const double UnboundedSeconds = 365 * 24 * 3600.0;

    public required Scenario Scenario { get; init; }

    public required EffectiveRun Run { get; init; }

    public required LevelCurve Curve { get; init; }

    /// <summary>The seed of everything random.</summary>
    public required long Seed { get; init; }

    /// <summary>Explicit limits, then implied ones; none in a dry run.</summary>
    public required IReadOnlyList<KpiDefinition> Kpis { get; init; }

    /// <summary>Which iterations belong to which cohort of the scenario; null without cohorts, and in a dry run.</summary>
    public CohortDraw? Cohorts { get; init; }

    /// <summary>The names of the cohorts whose share of the iterations comes to nothing.</summary>
    public IEnumerable<string> EmptyCohorts =>
        (Cohorts?.Sizes ?? []).Zip(Scenario.Cohorts, (size, cohort) => (size, cohort.Name)).Where(cohort => cohort.size == 0).Select(cohort => cohort.Name);

    public LoadProfile Profile => Run.Profile;

    /// <summary>The planned counted time; null if only the iterations end the run.</summary>
    public TimeSpan? Duration => Profile.Stages.Count == 0 && Profile.Duration is null ? null : TimeSpan.FromSeconds(Curve.DurationSeconds);

    /// <summary>Whether a KPI that is inconclusive at the end lets the run go on for as long again.</summary>
    public bool MayBeExtended => Kpis.Any(kpi => kpi.Judging.OnInconclusive == OnInconclusive.Extend);

    /// <summary>The virtual users that there may be at once.</summary>
    public int MostUsers => Run.IsOpenModel ? Profile.MaxUsers : (int)Math.Ceiling(Curve.Peak);

    /// <summary>The plan of a scenario.</summary>
    /// <exception cref="ConfigurationException">The overrides leave too few iterations for the cohorts.</exception>
    public static RunPlan Of(Scenario scenario, EffectiveRun run, long drawnSeed) => new()
    {
        Scenario = scenario,
        Run = run,
        Curve = LevelCurve.Of(run.Profile, UnboundedSeconds),
        Seed = run.Profile.Seed ?? drawnSeed,
        Cohorts = run.IsDryRun ? null : CohortsOf(scenario, run.Profile, run.Profile.Seed ?? drawnSeed),
        Kpis = run.IsDryRun ? [] : ImpliedKpis.Complete(scenario.Kpis, scenario.Judging, MayDrop(run)),
    };

    private static bool MayDrop(EffectiveRun run) =>
        run.IsOpenModel || (run.Profile.Iterations is not null && (run.Profile.Duration is not null || run.Profile.Stages.Count > 0));

    private static CohortDraw? CohortsOf(Scenario scenario, LoadProfile profile, long seed)
    {
        if (scenario.Cohorts.Count == 0) return null;
        var iterations = profile.Iterations ?? 0;
        var draw = new CohortDraw([.. scenario.Cohorts.Select(cohort => cohort.Share)], iterations, seed);
        var wanted = draw.Sizes.Sum(size => (double)size);
        return wanted <= iterations
            ? draw
            : throw new ConfigurationException(
            [
                FormattableString.Invariant($"The cohorts are a part of the iterations; found {wanted} in cohorts, of {iterations} in all. ")
                    + "Run more iterations, or give the cohorts a Percent.",
            ]);
    }
}
