namespace LoadTest.Runner.VirtualUsers;

/// <summary>Tells a body that outlived its iteration. Runs what the body has registered on its token.</summary>
internal sealed class Farewell(IterationCancellation tokens, Action<string> log) : IThreadPoolWorkItem
{
    public void Execute()
    {
        try
        {
            tokens.Cancel();
        }
        catch (AggregateException exception)
        {
            log($"code registered on load.Cancellation threw: {exception.GetBaseException().Message}");
        }
    }
}
