namespace LoadTest.Runner.Tests.Recording;

/// <summary>Runs work on threads of its own, and hands on what they throw.</summary>
internal static class Threads
{
    public static void Run(params Action[] work)
    {
        var faults = new List<Exception>();
        var threads = work.Select(action => new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                lock (faults)
                    faults.Add(exception);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (faults.Count > 0)
            throw new AggregateException(faults);
    }
}
