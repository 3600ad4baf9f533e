using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests.Llm;

/// <summary>The load tests of the sample pass, and each fails for the one reason that its switch gives it.</summary>
public sealed class LlmTests
{
    [Theory]
    [InlineData("CacheLoad", null, null)]
    [InlineData("CacheLoad", "LLM_FIFO", "hit_rate percent")]
    [InlineData("CacheLoad", "LLM_SLOW_HITS", "hit p99")]
    [InlineData("MissLoad", null, null)]
    [InlineData("MissLoad", "LLM_SLOW_GPT4", "Gpt4 p50")]
    [InlineData("BreakerLoad", null, null)]
    [InlineData("BreakerLoad", "LLM_NO_BREAKER", "rejected_70 percent")]
    [InlineData("IsolationLoad", null, null)]
    [InlineData("IsolationLoad", "LLM_SHARED_PIPELINE", "others_ok percent")]
    [InlineData("RetryLoad", null, null)]
    [InlineData("RetryLoad", "LLM_NO_RETRY", "iteration successPercent")]
    [InlineData("RetryLoad", "LLM_RETRY_ALL", "tried_again_in_vain percent")]
    public async Task A_switch_breaks_its_own_KPI_and_no_other(string test, string? fault, string? kpi)
    {
        var run = await LlmRun.ExecuteAsync(test, fault);

        foreach (var report in run.Reports) report.MustAddUp();
        if (kpi is not null) run.Missed.Should().Contain(missed => NameOf(missed.Kpi) == kpi, "the switch breaks it");
        foreach (var (report, missed) in run.Missed.Where(missed => NameOf(missed.Kpi) != kpi))
            IsTheMachine(report, missed).Should().BeTrue("{0} was missed, though no switch breaks it: {1}", NameOf(missed), missed.Reason);
        run.ExitCode.Should().Be(run.Missed.Count == 0 ? 0 : 2);
    }

    private static string NameOf(KpiRow kpi) => $"{kpi.Metric} {kpi.Statistic}";

    // Client and models share a process. On a machine that is busy with something else a latency may be missed that no switch has
    // broken, and only by as much as the generator has seen of its own waiting.
    private static bool IsTheMachine(RunReport report, KpiRow kpi)
    {
        Observed.Write(report);
        return kpi.Statistic is "p50" or "p99" && kpi.Actual <= kpi.Limit + Allowance.OwnWaitsMs(report);
    }
}
