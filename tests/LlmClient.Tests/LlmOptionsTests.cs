namespace Llm.Tests;

public sealed class LlmOptionsTests
{
    [Fact]
    public void An_empty_environment_starts_healthy_models_in_this_process() =>
        LlmOptions.Read(_ => null).Should().Be(new LlmOptions());

    public static TheoryData<string> Variables =>
        ["LLM_FIFO", "LLM_SLOW_HITS", "LLM_SLOW_GPT4", "LLM_NO_BREAKER", "LLM_SHARED_PIPELINE", "LLM_NO_RETRY", "LLM_RETRY_ALL"];

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_switch_turns_on_its_own_fault_only(string variable)
    {
        var expected = variable switch
        {
            "LLM_FIFO" => new LlmSwitches { Fifo = true },
            "LLM_SLOW_HITS" => new LlmSwitches { SlowHits = true },
            "LLM_SLOW_GPT4" => new LlmSwitches { SlowGpt4 = true },
            "LLM_NO_BREAKER" => new LlmSwitches { NoBreaker = true },
            "LLM_SHARED_PIPELINE" => new LlmSwitches { SharedPipeline = true },
            "LLM_NO_RETRY" => new LlmSwitches { NoRetry = true },
            _ => new LlmSwitches { RetryAll = true },
        };

        LlmOptions.Read(name => name == variable ? "1" : null).Switches.Should().Be(expected);
        LlmOptions.Read(name => name == variable ? "0" : null).Switches.Should().Be(new LlmSwitches());
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/openai")]
    [InlineData("http://127.0.0.1:5000/openai/")]
    public void The_address_of_an_external_endpoint_ends_with_a_slash(string url) =>
        LlmOptions.Read(name => name == "LLM_URL" ? url : null).Url.Should().Be(new Uri("http://127.0.0.1:5000/openai/"));
}
