using System.Threading.Tasks.Sources;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>A source of tasks that are never complete when asked, and then call back within the registration: against the advice, but not forbidden.</summary>
internal sealed class InlineSource : IValueTaskSource
{
    public void GetResult(short token)
    {
    }

    public ValueTaskSourceStatus GetStatus(short token) => ValueTaskSourceStatus.Pending;

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => continuation(state);
}
