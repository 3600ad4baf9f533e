namespace LoadTest.Truth.Generator;

/// <summary>Starts threads of the pool before they are needed.</summary>
internal static class PoolThreads
{
    /// <summary>Completes when so many of them run at once.</summary>
    public static async Task WarmAsync(int threads)
    {
        ThreadPool.GetMinThreads(out _, out var ports);
        ThreadPool.SetMinThreads(threads, ports);
        using var meeting = new Barrier(threads);
        await Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(meeting.SignalAndWait)));
    }
}
