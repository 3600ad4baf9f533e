using System.Threading.Tasks.Sources;

namespace LoadTest.Runner.Scheduling;

/// <summary>A <see cref="Wait"/> of an asynchronous method, which goes on on the thread of the timeline.</summary>
internal sealed class AwaitableWait : IValueTaskSource, IThreadPoolWorkItem
{
    private readonly Wait _wait;
    private ManualResetValueTaskSourceCore<bool> _source;

    /// <summary>Creates a wait.</summary>
    /// <param name="timeline">Wakes it.</param>
    /// <param name="precision">How late it may end.</param>
    public AwaitableWait(Timeline timeline, WaitPrecision precision) => _wait = new Wait(timeline, resumeOn: null, precision, this);

    /// <summary>Completes at a moment of the plan, or when the timeline is stopped.</summary>
    public ValueTask Until(long at)
    {
        _source.Reset();
        var task = new ValueTask(this, _source.Version);
        _wait.Begin(at);
        return task;
    }

    void IThreadPoolWorkItem.Execute() => _source.SetResult(true);

    void IValueTaskSource.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);
}
