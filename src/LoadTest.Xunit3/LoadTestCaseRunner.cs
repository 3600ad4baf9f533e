using Xunit.v3;

namespace LoadTest.Xunit3;

/// <summary>xUnit's runner of a test case, with our runner of its one test.</summary>
internal sealed class LoadTestCaseRunner : XunitTestCaseRunner
{
    private LoadTestCaseRunner()
    {
    }

    public static new LoadTestCaseRunner Instance { get; } = new();

    protected override ValueTask<RunSummary> RunTest(XunitTestCaseRunnerContext ctxt, IXunitTest test) =>
        LoadTestRunner.Instance.Run(
            test, ctxt.MessageBus, ctxt.ConstructorArguments, ctxt.ExplicitOption, ctxt.Aggregator.Clone(),
            ctxt.CancellationTokenSource, ctxt.BeforeAfterTestAttributes);
}
