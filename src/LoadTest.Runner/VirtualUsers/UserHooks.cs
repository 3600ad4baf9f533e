using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>Runs the set-up or the teardown of virtual users, untimed, some at a time.</summary>
/// <param name="environment">Of the run; each call is bounded by its iteration timeout.</param>
/// <param name="hook">Set-up or teardown.</param>
internal sealed class UserHooks(UserEnvironment environment, Func<object?, LoadContext, ValueTask> hook)
{
    private const int AtATime = 32;

    /// <summary>Calls the hook once per user.</summary>
    /// <param name="users">Whom to call it for.</param>
    /// <param name="cancellation">Ends the calls; those that it cuts off, or keeps from beginning, have failed.</param>
    /// <returns>For each of the users its failure, with the user in front; null where all went well.</returns>
    public async Task<IReadOnlyList<string?>> RunAsync(IReadOnlyList<VirtualUser> users, CancellationToken cancellation)
    {
        var failures = new string?[users.Count];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(AtATime, users.Count)).Select(_ => CallNextAsync())).ConfigureAwait(false);
        // The last one may have ended on a thread that others need, and what follows is the rest of the run.
        var turn = new Completion(environment.Work);
        turn.End();
        await turn.Task.ConfigureAwait(false);
        return failures;

        async Task CallNextAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < users.Count; i = Interlocked.Increment(ref next))
                failures[i] = await CallAsync(users[i].OpenUncounted(), cancellation).ConfigureAwait(false);
        }
    }

    private async Task<string?> CallAsync(IterationSink sink, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return $"user {sink.User}: cancelled before it began";
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
            sink.End(IterationEvent.Skipped, environment.Clock.Now);
            environment.Work.Enqueue(new Farewell(sink.Tokens, environment.Log));
        }
    }
}
