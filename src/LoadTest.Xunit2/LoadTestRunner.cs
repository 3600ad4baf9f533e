using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LoadTest.Xunit2;

/// <summary>xUnit's runner of a test, with the engine's output as the test's.</summary>
internal sealed class LoadTestRunner(
    ITest test,
    IMessageSink diagnosticMessageSink,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    object[] testMethodArguments,
    string skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTestRunner(
        test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, skipReason, beforeAfterAttributes,
        aggregator, cancellationTokenSource)
{
    private string _output = "";

    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var (seconds, output) = await base.InvokeTestAsync(aggregator).ConfigureAwait(false);
        return Tuple.Create(seconds, output + _output);
    }

    protected override async Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator)
    {
        var invoker = new LoadTestInvoker(
            Test, diagnosticMessageSink, MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments,
            BeforeAfterAttributes, aggregator, CancellationTokenSource);
        var seconds = await invoker.RunAsync().ConfigureAwait(false);
        _output = invoker.Output;
        return seconds;
    }
}
