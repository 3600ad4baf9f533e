namespace LoadTest.Runner.Tests.Scheduling;

/// <summary>A work item that does what a test says.</summary>
internal sealed class ActionItem(Action body) : IThreadPoolWorkItem
{
    public void Execute() => body();
}
