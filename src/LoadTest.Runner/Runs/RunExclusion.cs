namespace LoadTest.Runner.Runs;

/// <summary>Keeps load runs of one machine apart: two at once would measure each other.</summary>
internal static class RunExclusion
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until no other load run of the machine is going on.</summary>
    /// <param name="file">Locked while a run goes on; null waits for nothing.</param>
    /// <param name="time">For the waiting.</param>
    /// <param name="writeLine">Says once that it waits, or that the file cannot be locked at all.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="RunExclusionException">The waiting was cancelled.</exception>
    public static async Task<RunTurn> EnterAsync(
        string? file, TimeProvider time, Action<string> writeLine, CancellationToken cancellation)
    {
        if (file is null) return new RunTurn(null, TimeSpan.Zero);
        var startedAt = time.GetTimestamp();
        try
        {
            for (var isFirst = true; ; isFirst = false)
            {
                if (TryLock(file) is { } stream) return new RunTurn(stream, isFirst ? TimeSpan.Zero : time.GetElapsedTime(startedAt));
                if (isFirst) writeLine("Waiting for another load run on this machine to end.");
                await Task.Delay(PollEvery, time, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException cancelled)
        {
            throw new RunExclusionException(FormattableString.Invariant(
                $"The test run was cancelled before this load test began: it had waited {time.GetElapsedTime(startedAt).TotalSeconds:0.#} s for another load run on this machine to end. No load was started and there is no report; run it again when the other one has ended."),
                cancelled);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            writeLine($"Other load runs on this machine are not kept away: {fault.Message}");
            return new RunTurn(null, TimeSpan.Zero);
        }
    }

    private static FileStream? TryLock(string file)
    {
        try
        {
            // Reading is enough to lock, and all that another user of the machine may do with the file.
            return File.Exists(file)
                ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None)
                : new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Held by another run, which is the one case that this file exists for.
            return null;
        }
    }
}
