using Llm.Model;

namespace Llm.Tests.Model;

public sealed class ModelLatencyTests
{
    [Theory]
    [InlineData("phi3", 10)]
    [InlineData("mistral", 50)]
    [InlineData("claude", 100)]
    [InlineData("gpt4", 200)]
    public void A_model_takes_its_base_time_and_up_to_a_tenth_more_evenly(string model, double milliseconds)
    {
        var taken = Enumerable.Range(0, 1_000).Select(i => new ModelLatency(slowModel: null).Of(model, $"prompt {i}").TotalMilliseconds).ToList();

        taken.Should().OnlyContain(ms => ms >= milliseconds && ms <= milliseconds * 1.1);
        taken.Average().Should().BeApproximately(milliseconds * 1.05, milliseconds * 0.01);
    }

    [Fact]
    public void The_same_prompt_takes_the_same_time() =>
        new ModelLatency(slowModel: null).Of("gpt4", "Why?").Should().Be(new ModelLatency(slowModel: null).Of("gpt4", "Why?"));

    [Theory]
    [InlineData("phi3", 50, 100)]
    [InlineData("claude", 10, 500)]
    public void A_slow_model_takes_five_times_as_long_and_the_others_do_not(string model, double phi3Ms, double claudeMs)
    {
        var slow = new ModelLatency(slowModel: model);
        slow.Of("phi3", "Why?").TotalMilliseconds.Should().BeInRange(phi3Ms, phi3Ms * 1.1);
        slow.Of("claude", "Why?").TotalMilliseconds.Should().BeInRange(claudeMs, claudeMs * 1.1);
    }
}
