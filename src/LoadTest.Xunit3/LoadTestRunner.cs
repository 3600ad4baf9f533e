using LoadTest.Runner.Runs;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace LoadTest.Xunit3;

/// <summary>xUnit's runner of a test (class instance, fixtures, lifetime, skipping), except that the engine invokes the method.</summary>
internal sealed class LoadTestRunner : XunitTestRunner
{
    private LoadTestRunner()
    {
    }

    public static new LoadTestRunner Instance { get; } = new();

    protected override async ValueTask<TimeSpan> InvokeTest(XunitTestRunnerContext ctxt, object? testClassInstance)
    {
        var (outcome, elapsed) = await ctxt.Aggregator.RunAsync(
            () => ExecutionTimer.MeasureAsync(() => Run(ctxt, testClassInstance)), defaultValue: default).ConfigureAwait(false);
        if (outcome is not null)
            Report(ctxt, outcome);
        return elapsed;
    }

    private static async ValueTask<RunOutcome?> Run(XunitTestRunnerContext ctxt, object? instance)
    {
        var test = TestContext.Current;
        var hosted = new HostedTest
        {
            Method = ctxt.TestMethod,
            Class = ctxt.Test.TestCase.TestClass.Class,
            Instance = instance,
            DisplayName = ctxt.Test.TestMethod.FactAttributes.Select(fact => fact.DisplayName).FirstOrDefault(),
            WriteLine = test.SendDiagnosticMessage,
        };
        return await hosted.RunAsync(test.CancellationToken).ConfigureAwait(false);
    }

    private static void Report(XunitTestRunnerContext ctxt, RunOutcome outcome)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(outcome.Output);
        ReportAttachments.Add(TestContext.Current, outcome.Files);
        var testCase = ctxt.Test.TestCase;
        // Added rather than thrown: a thrown one would carry frames of ours.
        if (outcome.Skipped)
            ctxt.Aggregator.Add(new LoadTestFailedException(DynamicSkipToken.Value + outcome.SkipReason, sourceFrame: ""));
        else if (!outcome.Passed)
            ctxt.Aggregator.Add(new LoadTestFailedException(
                outcome.FailureMessage, SourceFrame.Of(ctxt.TestMethod, testCase.SourceFilePath, testCase.SourceLineNumber)));
    }
}
