namespace LoadTest.Runner.VirtualUsers;

/// <summary>One call of a hook on a thread of its own work item, because a hook may block it.</summary>
internal sealed class HookCall(UserEnvironment environment, Func<object?, LoadContext, ValueTask> hook, IterationSink sink) : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource _ended = new();

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
