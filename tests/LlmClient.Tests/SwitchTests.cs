using System.Text.Json;

namespace Llm.Tests;

/// <summary>The load tests of the sample pass, and each of their KPIs fails when its own switch breaks what it holds.</summary>
public sealed class SwitchTests
{
    private const string Shortened = "LOADTEST_TIMESCALE=0.08";

    [Fact]
    public async Task The_load_tests_of_the_sample_pass()
    {
        var run = await SampleRun.ExecuteAsync(filter: null, Shortened);

        run.MustMiss();
        run.Results.Select(result => result.GetProperty("test").GetProperty("class").GetString()).Distinct().Should().HaveCount(5);
        var down = run.Results.SelectMany(Pipelines).Single(pipeline => pipeline.GetProperty("key").GetString() == "down");
        down.GetProperty("breakerOpened").GetInt64().Should().BePositive();
        down.GetProperty("rejected").GetInt64().Should().BeGreaterThan(down.GetProperty("attempts").GetInt64(), "the breaker ends the retries");
    }

    [Theory]
    [InlineData("CacheLoad", "LLM_FIFO=1", "hit_rate percent")]
    [InlineData("CacheLoad", "LLM_SLOW_HITS=1", "hit p99")]
    [InlineData("CacheLoad", "LLM_BILLED_HITS=1", "cost total")]
    [InlineData("MissLoad", "LLM_SLOW_MODEL=phi3", "Phi3 p50")]
    [InlineData("MissLoad", "LLM_SLOW_MODEL=mistral", "Mistral p50")]
    [InlineData("MissLoad", "LLM_SLOW_MODEL=claude", "Claude p50")]
    [InlineData("MissLoad", "LLM_SLOW_MODEL=gpt4", "Gpt4 p50")]
    [InlineData("BreakerLoad", "LLM_EAGER_BREAKER=10", "rejected_10 percent")]
    [InlineData("BreakerLoad", "LLM_EAGER_BREAKER=30", "rejected_30 percent")]
    [InlineData("BreakerLoad", "LLM_NO_BREAKER=50", "rejected_50 percent")]
    [InlineData("BreakerLoad", "LLM_NO_BREAKER=70", "rejected_70 percent")]
    [InlineData("IsolationLoad", "LLM_PHI3_UP=1", "phi3_ok percent")]
    [InlineData("IsolationLoad", "LLM_SHARED_PIPELINE=1", "others_ok percent")]
    [InlineData("IsolationLoad", "LLM_SLOW_MODEL=claude", "others mean")]
    [InlineData("RetryLoad", "LLM_NO_RETRY=1", "iteration successPercent")]
    [InlineData("RetryLoad", "LLM_RETRY_ALL=1", "tried_again_in_vain percent")]
    [InlineData("RetryLoad", "LLM_STUBBORN=1", "tries value")]
    public async Task A_switch_breaks_its_own_KPI_and_no_other(string test, string fault, string kpi)
    {
        var run = await SampleRun.ExecuteAsync("Llm." + test, Shortened, fault);

        run.MustMiss(kpi);
    }

    [Fact]
    public async Task An_endpoint_that_nobody_has_allowed_is_not_asked()
    {
        var run = await SampleRun.ExecuteAsync("Llm.BreakerLoad", "LOADTEST_ITERATIONS=20", "LLM_URL=http://models.example.test/v1", "LLM_API_KEY=key");

        run.ExitCode.Should().NotBe(0);
        run.Output.Should().Contain("endpoint: http://models.example.test/v1/").And.Contain("LOADTEST_ALLOW=models.example.test");
    }

    private static IEnumerable<JsonElement> Pipelines(JsonElement result) =>
        result.GetProperty("resilience").GetProperty("pipelines").EnumerateArray();
}
