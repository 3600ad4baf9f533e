using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.VirtualUsers;
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

    [Fact]
    public void A_rejection_that_a_client_has_wrapped_is_not_retried_either() =>
        RetryFilter.Handles(Any, new HttpRequestException("failed", new BrokenCircuitException()), Running).Should().BeFalse();

    public static TheoryData<Exception, bool> Failures => new()
    {
        { new ChaosInjectedException(), true },
        { new TimeoutException(), true },
        { new TimeoutRejectedException(), true },
        { new TaskCanceledException(), true },
        { new IOException("reset"), true },
        { new SocketException(), true },
        { new AggregateException(new IOException("reset")), true },
        { new HttpRequestException("no connection"), true },
        { new HttpRequestException("status", null, HttpStatusCode.ServiceUnavailable), true },
        { new HttpRequestException("status", null, HttpStatusCode.InternalServerError), true },
        { new HttpRequestException("status", null, HttpStatusCode.TooManyRequests), true },
        { new HttpRequestException("status", null, HttpStatusCode.RequestTimeout), true },
        { new HttpRequestException("status", null, HttpStatusCode.BadRequest), false },
        { new HttpRequestException("status", null, HttpStatusCode.NotFound), false },
        { new WebSocketException(WebSocketError.ConnectionClosedPrematurely, "cut"), true },
        { new WebSocketException("unreachable", new HttpRequestException("no connection")), true },
        { new WebSocketException("refused", new HttpRequestException("status", null, HttpStatusCode.Forbidden)), false },
        { new WebSocketException(WebSocketError.Faulted, "too long"), false },
        { new FailedAttemptException(Failure.OfFail("status", new HttpRequestException("status", null, HttpStatusCode.BadGateway))), true },
        { new FailedAttemptException(Failure.OfFail("status", new HttpRequestException("status", null, HttpStatusCode.NotFound))), false },
        { new FailedAttemptException(Failure.OfCheck("sound")), false },
        { new InvalidOperationException(), false },
        { new BrokenCircuitException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Only_transient_failures_are_retried_if_so_wished(Exception failure, bool isRetried) =>
        RetryFilter.Handles(new RetryDefinition(1) { TransientOnly = true }, failure, Running).Should().Be(isRetried);

    [Fact]
    public void A_list_adds_to_the_transient_failures()
    {
        var retry = new RetryDefinition(1) { TransientOnly = true, On = [typeof(InvalidOperationException)] };
        RetryFilter.Handles(retry, new InvalidOperationException(), Running).Should().BeTrue();
        RetryFilter.Handles(retry, new IOException(), Running).Should().BeTrue();
        RetryFilter.Handles(retry, new ArgumentException(), Running).Should().BeFalse();
    }
}
