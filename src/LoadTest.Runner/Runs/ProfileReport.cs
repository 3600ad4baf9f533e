using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Runs;

/// <summary>The profile as a report shows it.</summary>
internal static class ProfileReport
{
    public static ProfileSection Of(RunPlan plan)
    {
        var profile = plan.Profile;
        var isOpen = plan.Run.IsOpenModel;
        return new ProfileSection
        {
            Model = isOpen ? "open" : "closed",
            Users = profile.Users,
            RatePerSecond = profile.Rate,
            MaxUsers = isOpen ? profile.MaxUsers : null,
            Arrivals = isOpen ? profile.Arrivals.ToString().ToLowerInvariant() : null,
            Iterations = profile.Iterations,
            DurationSeconds = plan.Duration?.TotalSeconds,
            RampUpSeconds = profile.RampUp.TotalSeconds,
            RampDownSeconds = profile.RampDown.TotalSeconds,
            WarmUpSeconds = profile.WarmUp.TotalSeconds,
            ThinkTime = profile.ThinkTime is { Longest: var longest } think && longest > TimeSpan.Zero
                ? new ThinkTimeSection(think.Shortest.TotalMilliseconds, longest.TotalMilliseconds)
                : null,
            PacingSeconds = profile.Pacing?.TotalSeconds,
            IterationTimeoutSeconds = profile.IterationTimeout.TotalSeconds,
            GracefulStopSeconds = profile.GracefulStop.TotalSeconds,
            Stages = [.. profile.Stages.Select(Row)],
            Mix = [.. (plan.Run.Mix?.Branches ?? plan.Scenario.Mix?.Branches ?? []).Select(branch => new MixRow(branch.Name, branch.Weight))],
            Cohorts = [.. (plan.Cohorts?.Sizes ?? []).Zip(plan.Scenario.Cohorts, (size, cohort) => new CohortRow(cohort.Name, size, cohort.ExpectFailure))],
            Origins = plan.Cohorts is null ? plan.Run.Origins : new Dictionary<string, string>(plan.Run.Origins) { ["cohorts"] = "attribute" },
        };
    }

    private static StageRow Row(LoadStage stage) => new(stage.Duration.TotalSeconds, stage.Target, stage.IsRate ? "perSecond" : "users");
}
