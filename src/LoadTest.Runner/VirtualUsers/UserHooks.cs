using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>Runs the set-up or teardown of all virtual users, untimed, some at a time.</summary>
internal static class UserHooks
{
    private const int AtATime = 32;

    /// <summary>Calls a hook once per user.</summary>
    /// <param name="users">All users.</param>
    /// <param name="hook">Set-up or teardown.</param>
    /// <param name="environment">Of the run; each call is bounded by its iteration timeout.</param>
    /// <param name="cancellation">Ends the calls; those that it cuts off, or keeps from beginning, have failed.</param>
    /// <returns>The failures by user, with the user in front.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(
        IReadOnlyCollection<VirtualUser> users,
        Func<object?, LoadContext, ValueTask> hook,
        UserEnvironment environment,
        CancellationToken cancellation)
    {
        using var slots = new SemaphoreSlim(AtATime);
        var failures = await Task.WhenAll(users.Select(CallAsync)).ConfigureAwait(false);
        return [.. failures.OfType<string>()];

        async Task<string?> CallAsync(VirtualUser user)
        {
            var sink = user.OpenUncounted();
            try
            {
                await slots.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return $"user {sink.User}: cancelled before it began";
            }

            var failure = await CallOnceAsync(hook, sink, environment, cancellation).ConfigureAwait(false);
            slots.Release();
            return failure;
        }
    }

    private static async Task<string?> CallOnceAsync(
        Func<object?, LoadContext, ValueTask> hook, IterationSink sink, UserEnvironment environment, CancellationToken cancellation)
    {
        try
        {
            var call = new HookCall(environment, hook, sink);
            environment.Work.Enqueue(call);
            await call.Ended.WaitAsync(environment.IterationTimeout, environment.Clock.Time, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception)
        {
            return $"user {sink.User}: {exception.GetType().Name}: {ExceptionText.MessageOf(exception)}";
        }
        finally
        {
            sink.End(keep: false);
            environment.Work.Enqueue(new Farewell(sink.Tokens, environment.Log));
        }
    }
}
