using Xunit.Abstractions;
using Xunit.Sdk;

namespace LoadTest.Xunit2;

/// <summary>Reports a test as skipped that found out only when it ran; xUnit v2 itself can only skip beforehand.</summary>
internal sealed class SkippingMessageBus(IMessageBus inner) : IMessageBus
{
    /// <summary>Begins the message of a failure that is a skip; the same as in xUnit v3.</summary>
    public const string Token = "$XunitDynamicSkip$";

    /// <summary>Whether the test was skipped.</summary>
    public bool Skipped { get; private set; }

    public bool QueueMessage(IMessageSinkMessage message)
    {
        if (message is not ITestFailed failed || failed.Messages[0]?.StartsWith(Token, StringComparison.Ordinal) != true)
            return inner.QueueMessage(message);

        Skipped = true;
        return inner.QueueMessage(new TestSkipped(failed.Test, failed.Messages[0][Token.Length..]));
    }

    /// <summary>The inner bus belongs to the test run.</summary>
    public void Dispose()
    {
    }
}
