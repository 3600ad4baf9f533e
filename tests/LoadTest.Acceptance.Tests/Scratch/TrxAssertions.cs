namespace LoadTest.Acceptance.Tests.Scratch;

/// <summary>What holds for the load tests of the scratch projects under every host.</summary>
internal static class TrxAssertions
{
    /// <summary>The load tests passed with their fixtures, on one instance and beside no other test: they check it themselves.</summary>
    public static void ShouldShowPassedLoadTests(this IReadOnlyDictionary<string, TrxTest> tests)
    {
        foreach (var name in LoadTestNames.Passing)
            Assert.True(tests[name].Outcome == "Passed", $"{name}: {tests[name]}");
        tests[LoadTestNames.Refund].Outcome.Should().Be("NotExecuted");
        tests[LoadTestNames.Buy].Output.Should().Contain("Report: ").And.Contain("result.json");
    }

    /// <summary>The failed load tests say first what failed, and point at the load method only.</summary>
    public static void ShouldShowFailedLoadTests(this IReadOnlyDictionary<string, TrxTest> tests)
    {
        tests.Keys.Should().BeEquivalentTo(LoadTestNames.Failing);
        tests.Values.Should().OnlyContain(test => test.Outcome == "Failed");
        tests[LoadTestNames.OutOfStock].ShouldBlameTheMethod("out of stock", LoadTestNames.OutOfStock);
        tests[LoadTestNames.Jam].ShouldBlameTheMethod("the till is jammed", LoadTestNames.Jam);
        tests[LoadTestNames.NeverRuns].Message.Should().Contain("the shutters are stuck");
        tests[LoadTestNames.NeverRuns].StackTrace.Should().Contain("at Shops.BrokenFixture..ctor() in ");
    }

    /// <summary>The message is about the reason, without the name of an exception, and the only frame is the load method's.</summary>
    public static void ShouldBlameTheMethod(this TrxTest test, string reason, string method)
    {
        test.Message.Should().Contain(reason).And.NotMatchRegex(@"\A\s*[\w.]*Exception\b").And.NotMatchRegex(@"(?m)^\s+at ");
        test.StackTrace.Trim().Should().StartWith($"at {method}(LoadContext load) in ").And.MatchRegex(@"Tests\.cs:line \d+\z").And.NotContain("\n");
    }
}
