using System.Collections.Immutable;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Runs;

/// <summary>Sets the virtual users up before the load, and tears them down after it.</summary>
internal sealed class UserLifecycle(RunCore core)
{
    private IReadOnlyList<string?> _setUpFailures = [];

    /// <summary>Every user that the plan may need.</summary>
    public ImmutableArray<VirtualUser> All
    {
        get
        {
            if (core.Plan.MostUsers > 0) core.Users.Get(core.Plan.MostUsers - 1);
            return core.Users.Snapshot();
        }
    }

    /// <summary>Sets every user up; where it fails for some, tears the others down.</summary>
    /// <param name="grace">As for <see cref="TearDownAsync"/>.</param>
    /// <param name="cancellation">The run's.</param>
    /// <returns>False if it was cancelled.</returns>
    /// <exception cref="UserSetupException">It failed for some.</exception>
    public async Task<bool> SetUpAsync(TimeSpan grace, CancellationToken cancellation)
    {
        if (core.Plan.Scenario.UserSetup is not { } hook) return true;
        _setUpFailures = await new UserHooks(core.UserEnvironment, hook).RunAsync(All, cancellation).ConfigureAwait(false);
        if (cancellation.IsCancellationRequested) return false;
        if (Failures("UserSetup", _setUpFailures) is not { } failed) return true;
        var tornDown = await TearDownAsync(grace, cancellation).ConfigureAwait(false);
        throw new UserSetupException(
            $"Every virtual user must be set up before the load starts; {failed}{(tornDown is null ? "" : $"; {tornDown}")}");
    }

    /// <summary>Tears every user down that there was and that was set up.</summary>
    /// <param name="grace">What the teardown gets once the run is cancelled.</param>
    /// <param name="cancellation">The run's.</param>
    /// <returns>What the report should say of it; null if all went well.</returns>
    public async Task<string?> TearDownAsync(TimeSpan grace, CancellationToken cancellation)
    {
        if (core.Plan.Scenario.UserTeardown is not { } hook) return null;
        using var end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, core.Environment.Time);
        using var registration = cancellation.UnsafeRegister(_ => end.CancelAfter(grace), null);
        var users = core.Users.Snapshot().Where((_, i) => i >= _setUpFailures.Count || _setUpFailures[i] is null).ToList();
        var failures = await new UserHooks(core.UserEnvironment, hook).RunAsync(users, end.Token).ConfigureAwait(false);
        return Failures("UserTeardown", failures);
    }

    private static string? Failures(string hook, IReadOnlyList<string?> byUser) => byUser.FirstOrDefault(failure => failure is not null) is { } first
        ? $"[{hook}] failed for {byUser.Count(failure => failure is not null)} of {byUser.Count} users, first for {first}"
        : null;
}
