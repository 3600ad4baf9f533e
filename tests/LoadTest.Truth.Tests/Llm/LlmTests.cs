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
        run.Missed.Should().Equal(kpi is null ? [] : [kpi]);
        run.ExitCode.Should().Be(kpi is null ? 0 : 2);
    }
}
