using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>Runs the set-up or teardown of all virtual users, untimed, some at a time.</summary>
internal static class UserHooks
{
    private const int AtATime = 32;

    /// <summary>Calls a hook once per user.</summary>
    /// <param name="users">All users.</param>
    /// <param name="hook">Set-up or teardown.</param>
    /// <param name="environment">Of the run; each call is bounded by its iteration timeout.</param>
    /// <param name="cancellation">Ends the calls.</param>
    /// <returns>The failures, with the user in front.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(
        IReadOnlyCollection<VirtualUser> users,
        Func<object?, LoadContext, ValueTask> hook,
        UserEnvironment environment,
        CancellationToken cancellation)
    {
        var failures = new List<string>();
        using var slots = new SemaphoreSlim(AtATime);
        await Task.WhenAll(users.Select(CallAsync)).ConfigureAwait(false);
        return failures;

        async Task CallAsync(VirtualUser user)
        {
            await slots.WaitAsync(cancellation).ConfigureAwait(false);
            var sink = user.OpenUncounted();
            try
            {
                await hook(environment.Instance, sink.Context).AsTask()
                    .WaitAsync(environment.IterationTimeout, environment.Clock.Time, cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                lock (failures) failures.Add($"user {sink.User}: {exception.GetType().Name}: {exception.Message}");
            }
            finally
            {
                sink.End(keep: false);
                sink.Tokens.Cancel();
                slots.Release();
            }
        }
    }
}
