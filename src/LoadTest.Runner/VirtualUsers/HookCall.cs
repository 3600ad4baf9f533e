namespace LoadTest.Runner.VirtualUsers;

/// <summary>One call of a hook on a thread of its own work item, because a hook may block it.</summary>
internal sealed class HookCall(UserEnvironment environment, Func<object?, LoadContext, ValueTask> hook, IterationSink sink) : IThreadPoolWorkItem
{
    // The hook may end on a thread that must not be held up, and what waits for the last one is the rest of the run.
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends as the hook ends.</summary>
    public Task Ended => _ended.Task;

    public void Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        try
        {
            await hook(environment.Instance, sink.Context).ConfigureAwait(false);
            _ended.TrySetResult();
        }
        catch (Exception exception)
        {
            _ended.TrySetException(exception);
        }
    }
}
