namespace LoadTest.Runner.Scheduling;

/// <summary>Where iterations start and go on: the thread pool, or under virtual time the one thread of a simulation.</summary>
internal abstract class WorkQueue
{
    /// <summary>The thread pool, in order of arrival.</summary>
    public static WorkQueue ThreadPool { get; } = new PoolQueue();

    /// <summary>Runs the item soon, never before this call returns.</summary>
    public abstract void Enqueue(IThreadPoolWorkItem item);

    private sealed class PoolQueue : WorkQueue
    {
        public override void Enqueue(IThreadPoolWorkItem item) =>
            System.Threading.ThreadPool.UnsafeQueueUserWorkItem(item, preferLocal: false);
    }
}
