using System.ComponentModel;
using Xunit.Sdk;
using Xunit.v3;

namespace LoadTest.Xunit3;

/// <summary>A load test in the test explorer. Holds nothing of its own, so it crosses processes as any xUnit test case.</summary>
internal sealed class LoadTestCase : XunitTestCase, ISelfExecutingXunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserializer.")]
    public LoadTestCase()
    {
    }

    public LoadTestCase(
        IXunitTestMethod testMethod,
        string testCaseDisplayName,
        string uniqueID,
        bool @explicit,
        Type[]? skipExceptions,
        string? skipReason,
        Type? skipType,
        string? skipUnless,
        string? skipWhen,
        Dictionary<string, HashSet<string>> traits,
        string? sourceFilePath,
        int? sourceLineNumber,
        int timeout)
        : base(
            testMethod, testCaseDisplayName, uniqueID, @explicit, skipExceptions, skipReason, skipType, skipUnless, skipWhen,
            traits, testMethodArguments: null, sourceFilePath, sourceLineNumber, timeout)
    {
    }

    public async ValueTask<RunSummary> Run(
        ExplicitOption explicitOption,
        IMessageBus messageBus,
        object?[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource)
    {
        var tests = await aggregator.RunAsync(CreateTests, []).ConfigureAwait(false);
        return await LoadTestCaseRunner.Instance.Run(
            this, tests, messageBus, aggregator, cancellationTokenSource, TestCaseDisplayName,
            ((ITestCaseMetadata)this).SkipReason, explicitOption, constructorArguments).ConfigureAwait(false);
    }
}
