using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests.Llm;

/// <summary>Each load test of the sample fails for the one reason that its switch gives it; that it passes without, the sample shows when it runs.</summary>
public sealed class LlmTests
{
    [Theory]
    [InlineData("CacheLoad", "LLM_FIFO", "hit_rate percent")]
    [InlineData("CacheLoad", "LLM_SLOW_HITS", "hit p99")]
    [InlineData("MissLoad", "LLM_SLOW_GPT4", "Gpt4 p50")]
    [InlineData("BreakerLoad", "LLM_NO_BREAKER", "rejected_70 percent")]
    [InlineData("IsolationLoad", "LLM_SHARED_PIPELINE", "others_ok percent")]
    [InlineData("RetryLoad", "LLM_NO_RETRY", "iteration successPercent")]
    [InlineData("RetryLoad", "LLM_RETRY_ALL", "tried_again_in_vain percent")]
    public async Task A_switch_breaks_its_own_KPI_and_no_other(string test, string fault, string kpi)
    {
        var run = await LlmRun.ExecuteAsync(test, fault);

        foreach (var report in run.Reports) report.MustAddUp();
        run.Missed.Should().Equal(kpi);
        run.ExitCode.Should().Be(2);
    }
}
