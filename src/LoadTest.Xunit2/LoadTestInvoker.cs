using System.Reflection;
using LoadTest.Runner.Runs;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LoadTest.Xunit2;

/// <summary>xUnit's invoker (class instance, fixtures, lifetime), except that the engine invokes the method.</summary>
internal sealed class LoadTestInvoker(
    ITest test,
    IMessageSink diagnosticMessageSink,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    object[] testMethodArguments,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTestInvoker(
        test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, beforeAfterAttributes, aggregator,
        cancellationTokenSource)
{
    /// <summary>What the engine printed; empty until it has run.</summary>
    public string Output { get; private set; } = "";

    protected override object CallTestMethod(object testClassInstance) => RunAsync(testClassInstance);

    private async Task RunAsync(object? instance)
    {
        var attribute = TestMethod.GetCustomAttribute<LoadTestAttribute>()!;
        var hosted = new HostedTest
        {
            Method = TestMethod,
            Class = TestClass,
            Instance = instance,
            DisplayName = attribute.DisplayName,
            WriteLine = line => diagnosticMessageSink.OnMessage(new DiagnosticMessage(line)),
        };
        var outcome = await hosted.RunAsync(CancellationTokenSource.Token).ConfigureAwait(false);
        Output = outcome.Output;
        // Added rather than thrown: a thrown one would carry frames of ours.
        if (outcome.Skipped)
            Aggregator.Add(new LoadTestFailedException(SkippingMessageBus.Token + outcome.SkipReason, sourceFrame: ""));
        else if (!outcome.Passed)
            Aggregator.Add(new LoadTestFailedException(
                outcome.FailureMessage, SourceFrame.Of(TestMethod, attribute.SourceFilePath, attribute.SourceLineNumber)));
    }
}
