namespace Llm.Tests;

public sealed class LlmOptionsTests
{
    [Fact]
    public void An_empty_environment_starts_healthy_models_in_this_process() =>
        LlmOptions.Read(_ => null).Should().Be(new LlmOptions());

    public static TheoryData<string> Variables =>
        ["LLM_FIFO", "LLM_SLOW_HITS", "LLM_BILLED_HITS", "LLM_NO_BREAKER", "LLM_PHI3_UP", "LLM_SHARED_PIPELINE", "LLM_NO_RETRY", "LLM_RETRY_ALL"];

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_switch_turns_on_its_own_fault_only(string variable)
    {
        var expected = variable switch
        {
            "LLM_FIFO" => new LlmSwitches { Fifo = true },
            "LLM_SLOW_HITS" => new LlmSwitches { SlowHits = true },
            "LLM_BILLED_HITS" => new LlmSwitches { BilledHits = true },
            "LLM_NO_BREAKER" => new LlmSwitches { NoBreaker = true },
            "LLM_PHI3_UP" => new LlmSwitches { Phi3Up = true },
            "LLM_SHARED_PIPELINE" => new LlmSwitches { SharedPipeline = true },
            "LLM_NO_RETRY" => new LlmSwitches { NoRetry = true },
            _ => new LlmSwitches { RetryAll = true },
        };

        LlmOptions.Read(name => name == variable ? "1" : null).Switches.Should().Be(expected);
        LlmOptions.Read(name => name == variable ? "0" : null).Switches.Should().Be(new LlmSwitches());
    }

    [Theory]
    [InlineData("10", 10)]
    [InlineData("30", 30)]
    [InlineData("70", null)]
    [InlineData("", null)]
    public void An_eager_breaker_is_that_of_a_service_whose_rejections_are_limited(string text, int? percent) =>
        LlmOptions.Read(name => name == "LLM_EAGER_BREAKER" ? text : null).Switches.Should().Be(new LlmSwitches { EagerBreaker = percent });

    [Fact]
    public void A_slow_model_is_named() =>
        LlmOptions.Read(name => name == "LLM_SLOW_MODEL" ? "claude" : null).Switches.Should().Be(new LlmSwitches { SlowModel = "claude" });

    [Theory]
    [InlineData("http://127.0.0.1:5000/openai")]
    [InlineData("http://127.0.0.1:5000/openai/")]
    public void The_address_of_an_external_endpoint_ends_with_a_slash(string url) =>
        LlmOptions.Read(name => name == "LLM_URL" ? url : null).Url.Should().Be(new Uri("http://127.0.0.1:5000/openai/"));
}
