using Xunit.Abstractions;
using Xunit.Sdk;

namespace LoadTest.Xunit2;

/// <summary>xUnit's runner of a test case, with our runner of its one test.</summary>
internal sealed class LoadTestCaseRunner(
    LoadTestCase testCase,
    IMessageSink diagnosticMessageSink,
    IMessageBus messageBus,
    object[] constructorArguments,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTestCaseRunner(
        testCase, testCase.DisplayName, testCase.SkipReason, constructorArguments,
        // xUnit compares the number of arguments with that of the parameters; what is in them is never used.
        new object[testCase.Method.GetParameters().Count()],
        messageBus, aggregator, cancellationTokenSource)
{
    protected override async Task<RunSummary> RunTestAsync()
    {
        var skips = new SkippingMessageBus(MessageBus);
        var summary = await new LoadTestRunner(
            CreateTest(TestCase, DisplayName), diagnosticMessageSink, skips, TestClass, ConstructorArguments, TestMethod,
            TestMethodArguments, SkipReason, BeforeAfterAttributes, new ExceptionAggregator(Aggregator), CancellationTokenSource)
            .RunAsync().ConfigureAwait(false);
        if (skips.Skipped)
            (summary.Failed, summary.Skipped) = (0, 1);
        return summary;
    }
}
