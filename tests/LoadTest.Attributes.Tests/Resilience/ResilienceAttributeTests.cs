namespace LoadTest.Attributes.Tests.Resilience;

public sealed class ResilienceAttributeTests
{
    [Fact]
    public void A_retry_pauses_only_if_told_to()
    {
        var retry = new RetryAttribute(2);

        retry.Count.Should().Be(2);
        retry.Jitter.Should().Be(0);
        retry.Delay.Should().BeNull();
        retry.MaxDelay.Should().BeNull();
        retry.On.Should().BeNull();
    }

    [Fact]
    public void A_breaker_probes_with_one_attempt_at_a_time()
    {
        var breaker = new CircuitBreakerAttribute(5);

        breaker.Failures.Should().Be(5);
        breaker.Probes.Should().Be(1);
        breaker.BreakFor.Should().BeNull();
    }

    [Fact]
    public void A_timeout_keeps_its_duration() => new TimeoutAttribute("2s").Duration.Should().Be("2s");
}
