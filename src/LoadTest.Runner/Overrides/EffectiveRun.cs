using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Overrides;

/// <summary>What a run does after all overrides.</summary>
internal sealed record EffectiveRun
{
    public required LoadProfile Profile { get; init; }

    /// <summary>The mix with other weights than those of the source; null if they are the same, or if there is none.</summary>
    public EffectiveMix? Mix { get; init; }

    /// <summary>Where each effective value comes from, by its name in the report.</summary>
    public required IReadOnlyDictionary<string, string> Origins { get; init; }

    /// <summary>False skips the test.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>One user, one iteration, no verdict.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Overrides the host's directory for results; null if not given.</summary>
    public required string? ResultsDirectory { get; init; }

    /// <summary>What <c>cost</c> is counted in, such as USD; null if nobody says.</summary>
    public required string? Currency { get; init; }

    /// <summary>The dry run of this.</summary>
    public EffectiveRun ToDryRun() => this with
    {
        IsDryRun = true,
        Profile = new()
        {
            Users = 1,
            Iterations = 1,
            IterationTimeout = Profile.IterationTimeout,
            GracefulStop = Profile.GracefulStop,
            Seed = Profile.Seed,
        },
    };

    /// <summary>Whether iterations start at a rate.</summary>
    public bool IsOpenModel => Profile.Rate is not null || Profile.Stages.Any(stage => stage.IsRate);
}
