using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LoadTest.Xunit2;

/// <summary>A load test in the test explorer. Holds nothing of its own, so it crosses processes as any xUnit test case.</summary>
internal sealed class LoadTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserializer.")]
    public LoadTestCase()
    {
    }

    public LoadTestCase(
        IMessageSink diagnosticMessageSink, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
        : base(diagnosticMessageSink, display, displayOptions, testMethod)
    {
    }

    /// <summary>xUnit would append the parameters that only the engine fills.</summary>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => displayName;

    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new LoadTestCaseRunner(this, diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource).RunAsync();
}
