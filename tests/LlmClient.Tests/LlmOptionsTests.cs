namespace Llm.Tests;

public sealed class LlmOptionsTests
{
    [Fact]
    public void An_empty_environment_starts_healthy_models_in_this_process() =>
        LlmOptions.Read(_ => null).Should().Be(new LlmOptions());

    public static TheoryData<string> Variables =>
        ["LLM_FIFO", "LLM_SLOW_HITS", "LLM_BILLED_HITS", "LLM_PHI3_UP", "LLM_SHARED_PIPELINE", "LLM_NO_RETRY", "LLM_RETRY_ALL", "LLM_STUBBORN"];

    [Theory]
    [MemberData(nameof(Variables))]
    public void A_switch_turns_on_its_own_fault_only(string variable)
    {
        var expected = variable switch
        {
            "LLM_FIFO" => new LlmSwitches { Fifo = true },
            "LLM_SLOW_HITS" => new LlmSwitches { SlowHits = true },
            "LLM_BILLED_HITS" => new LlmSwitches { BilledHits = true },
            "LLM_PHI3_UP" => new LlmSwitches { Phi3Up = true },
            "LLM_SHARED_PIPELINE" => new LlmSwitches { SharedPipeline = true },
            "LLM_NO_RETRY" => new LlmSwitches { NoRetry = true },
            "LLM_RETRY_ALL" => new LlmSwitches { RetryAll = true },
            _ => new LlmSwitches { Stubborn = true },
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

    [Theory]
    [InlineData("50", 50)]
    [InlineData("70", 70)]
    [InlineData("10", null)]
    [InlineData("1", null)]
    public void A_missing_breaker_is_that_of_a_service_that_must_fail_fast(string text, int? percent) =>
        LlmOptions.Read(name => name == "LLM_NO_BREAKER" ? text : null).Switches.Should().Be(new LlmSwitches { NoBreaker = percent });

    [Fact]
    public void A_slow_model_is_named() =>
        LlmOptions.Read(name => name == "LLM_SLOW_MODEL" ? "claude" : null).Switches.Should().Be(new LlmSwitches { SlowModel = "claude" });

    [Theory]
    [InlineData("https://models.example.test/v1")]
    [InlineData("https://models.example.test/v1/")]
    public void With_a_URL_and_a_key_the_endpoint_elsewhere_is_asked(string url)
    {
        var options = Read(("LLM_URL", url), ("LLM_API_KEY", "key"));

        options.Url.Should().Be(new Uri("https://models.example.test/v1/"));
        options.Endpoint.Should().Be("endpoint: https://models.example.test/v1/");
    }

    [Theory]
    [InlineData("https://models.example.test/v1", null, "endpoint: embedded, for LLM_URL needs LLM_API_KEY")]
    [InlineData(null, "key", "endpoint: embedded, for LLM_URL is not set")]
    [InlineData(null, null, "endpoint: embedded, for LLM_URL is not set")]
    public void Without_a_URL_or_a_key_it_is_the_one_in_this_process_and_says_why(string? url, string? key, string line)
    {
        var options = Read(("LLM_URL", url), ("LLM_API_KEY", key));

        options.Url.Should().BeNull();
        options.Endpoint.Should().Be(line);
    }

    private static LlmOptions Read(params (string Name, string? Value)[] variables) =>
        LlmOptions.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
