using System.Collections.Immutable;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Runs;

/// <summary>Sets the virtual users up before the load, and tears them down after it.</summary>
internal sealed class UserLifecycle(RunCore core)
{
    /// <summary>Every user that the plan may need.</summary>
    public ImmutableArray<VirtualUser> All
    {
        get
        {
            if (core.Plan.MostUsers > 0) core.Users.Get(core.Plan.MostUsers - 1);
            return core.Users.Snapshot();
        }
    }

    /// <summary>Sets every user up.</summary>
    /// <returns>False if it was cancelled.</returns>
    /// <exception cref="UserSetupException">It failed for some.</exception>
    public async Task<bool> SetUpAsync(CancellationToken cancellation)
    {
        if (core.Plan.Scenario.UserSetup is not { } hook) return true;
        var failures = await new UserHooks(core.UserEnvironment, hook).RunAsync(All, cancellation).ConfigureAwait(false);
        if (cancellation.IsCancellationRequested) return false;
        return failures.Count == 0 ? true : throw new UserSetupException(
            $"Every virtual user must be set up before the load starts; [UserSetup] failed for {failures.Count} of {All.Length}, first for {failures[0]}");
    }

    /// <summary>Tears every user down that there was.</summary>
    /// <param name="grace">What the teardown gets once the run is cancelled.</param>
    /// <param name="cancellation">The run's.</param>
    /// <returns>What the report should say of it; null if all went well.</returns>
    public async Task<string?> TearDownAsync(TimeSpan grace, CancellationToken cancellation)
    {
        if (core.Plan.Scenario.UserTeardown is not { } hook) return null;
        using var end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, core.Environment.Time);
        using var registration = cancellation.UnsafeRegister(_ => end.CancelAfter(grace), null);
        var users = core.Users.Snapshot();
        var failures = await new UserHooks(core.UserEnvironment, hook).RunAsync(users, end.Token).ConfigureAwait(false);
        return failures.Count == 0 ? null : $"[UserTeardown] failed for {failures.Count} of {users.Length} users, first for {failures[0]}";
    }
}
