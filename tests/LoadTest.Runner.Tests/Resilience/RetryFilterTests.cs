using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class RetryFilterTests
{
    private static readonly CancellationToken Running = CancellationToken.None;
    private static readonly CancellationToken Over = new(canceled: true);
    private static readonly RetryDefinition Any = new(1);

    [Fact]
    public void A_success_is_not_retried() => RetryFilter.Handles(Any, null, Running).Should().BeFalse();

    [Fact]
    public void Without_a_list_every_failure_is_retried()
    {
        RetryFilter.Handles(Any, new InvalidOperationException(), Running).Should().BeTrue();
        RetryFilter.Handles(Any, new TimeoutRejectedException(), Running).Should().BeTrue();
        RetryFilter.Handles(Any, new TaskCanceledException(), Running).Should().BeTrue("a client's own time-out is a failure");
    }

    [Fact]
    public void The_end_of_the_iteration_is_not_retried() =>
        RetryFilter.Handles(Any, new OperationCanceledException(), Over).Should().BeFalse();

    [Fact]
    public void A_rejection_by_the_breaker_is_not_retried_even_if_listed()
    {
        RetryFilter.Handles(Any, new BrokenCircuitException(), Running).Should().BeFalse();
        RetryFilter.Handles(new RetryDefinition(1) { On = [typeof(Exception)] }, new BrokenCircuitException(), Running).Should().BeFalse();
    }

    [Fact]
    public void A_list_restricts_retries_to_its_types_and_derived_ones()
    {
        var listed = new RetryDefinition(1) { On = [typeof(IOException), typeof(TimeoutException)] };
        RetryFilter.Handles(listed, new FileNotFoundException(), Running).Should().BeTrue();
        RetryFilter.Handles(listed, new TimeoutRejectedException(), Running).Should().BeTrue("it is the pipeline's TimeoutException");
        RetryFilter.Handles(listed, new InvalidOperationException(), Running).Should().BeFalse();
    }
}
