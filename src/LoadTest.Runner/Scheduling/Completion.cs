namespace LoadTest.Runner.Scheduling;

/// <summary>The end of something, once: what waits for it goes on in a work item, never on a thread that others need. Any thread may end it.</summary>
internal sealed class Completion(WorkQueue work) : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource _source = new();
    private Exception? _engineError;
    private int _hasEnded;

    public Task Task => _source.Task;

    /// <summary>Ends it.</summary>
    /// <param name="engineError">Null if all went well.</param>
    public void End(Exception? engineError = null)
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) != 0) return;
        _engineError = engineError;
        work.Enqueue(this);
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (_engineError is null) _source.SetResult();
        else _source.SetException(_engineError);
    }
}
