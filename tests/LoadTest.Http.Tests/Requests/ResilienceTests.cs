using System.Net.WebSockets;
using LoadTest.Http.Tests.Servers;
using LoadTest.Runner.Resilience;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using Polly.CircuitBreaker;

namespace LoadTest.Http.Tests.Requests;

public sealed class ResilienceTests(TruthfulServer server) : IClassFixture<TruthfulServer>
{
    private const int Iterations = 10;

    public static TheoryData<RetryDefinition, int, bool> Retries => new()
    {
        { new RetryDefinition(1) { TransientOnly = true }, 408, true },
        { new RetryDefinition(1) { TransientOnly = true }, 429, true },
        { new RetryDefinition(1) { TransientOnly = true }, 500, true },
        { new RetryDefinition(1) { TransientOnly = true }, 503, true },
        { new RetryDefinition(1) { TransientOnly = true }, 404, false },
        { new RetryDefinition(1) { On = [typeof(HttpRequestException)] }, 404, true },
        { new RetryDefinition(1) { On = [typeof(IOException)] }, 503, false },
        { new RetryDefinition(1), 404, true },
    };

    [Theory]
    [MemberData(nameof(Retries))]
    public async Task An_unexpected_status_is_retried_by_the_rule_of_the_attribute(RetryDefinition retry, int status, bool isRetried)
    {
        var result = await HttpRun.RunAsync(
            Iterations,
            async load => (await load.Http.GetAsync($"{server.Url}status/{(load.Attempt == 0 ? status : 200)}")).Dispose(),
            new ResilienceDefinition { Retry = retry });

        result.Measurements.Iterations.Should().BeEquivalentTo(isRetried ? new { Ok = 10, Failed = 0 } : new { Ok = 0, Failed = 10 });
        result.Resilience.Retries.Should().Be(isRetried ? 10 : 0);
    }

    [Theory]
    [MemberData(nameof(Retries))]
    public async Task Within_a_keyed_pipeline_it_is_retried_too_and_a_later_success_leaves_the_iteration_ok(
        RetryDefinition retry, int status, bool isRetried)
    {
        var result = await HttpRun.RunAsync(Iterations, CallAsync, resilience: null, new PipelineDefinition("gpt4", new() { Retry = retry }));

        result.Measurements.Iterations.Should().BeEquivalentTo(isRetried ? new { Ok = 10, Failed = 0 } : new { Ok = 0, Failed = 10 });
        result.Pipelines.Single().Counts.Should().BeEquivalentTo(new { Attempts = isRetried ? 20 : 10, Retries = isRetried ? 10 : 0 });
        result.Measurements.Metric("http_error")!.Percent.Should().Be(isRetried ? 50 : 100, "what an attempt of a keyed call records is kept");

        async Task CallAsync(LoadContext load)
        {
            var attempts = 0;
            using var response = await load.Pipeline("gpt4").ExecuteAsync(
                async _ => await load.Http.GetAsync($"{server.Url}status/{(attempts++ == 0 ? status : 200)}"));
            response.Status.Should().Be(isRetried ? 200 : status, "the last attempt's response is returned, whatever it is");
        }
    }

    [Fact]
    public async Task An_unexpected_status_opens_the_breaker_of_its_key_alone()
    {
        var breaker = new ResilienceDefinition { CircuitBreaker = new(3) { BreakFor = TimeSpan.FromHours(1) } };

        var result = await HttpRun.RunAsync(Iterations, CallAsync, resilience: null, new PipelineDefinition("*", breaker));

        Counts("phi3").Should().BeEquivalentTo(new { BreakerOpened = 1 });
        (Counts("phi3").Attempts + Counts("phi3").Rejected).Should().Be(10);
        Counts("phi3").Attempts.Should().BeInRange(3, 7, "up to 5 users may have been under way when it opened");
        Counts("gpt4").Should().BeEquivalentTo(new { Attempts = 10, BreakerOpened = 0, Rejected = 0 });

        ResilienceCounts Counts(string key) => result.Pipelines.Single(pipeline => pipeline.Key == key).Counts;

        // Both at once: each call keeps its own failure.
        Task CallAsync(LoadContext load) => Task.WhenAll(GetAsync(load, "phi3", 503), GetAsync(load, "gpt4", 200));
    }

    [Fact]
    public async Task An_unexpected_status_opens_the_breaker_around_the_method()
    {
        var result = await HttpRun.RunAsync(
            Iterations,
            async load => (await load.Http.GetAsync(server.Url + "status/503")).Dispose(),
            new ResilienceDefinition { CircuitBreaker = new(3) { BreakFor = TimeSpan.FromHours(1) } });

        result.Resilience.BreakerOpened.Should().Be(1);
        result.Measurements.Errors.Select(error => error.Message).Should().Contain("HTTP 503 GET");
        result.Measurements.Errors.Select(error => error.Type).Should().Contain(nameof(BrokenCircuitException));
    }

    [Fact]
    public async Task Events_with_an_unexpected_status_are_retried_too()
    {
        var retry = new ResilienceDefinition { Retry = new(1) { TransientOnly = true } };

        var result = await HttpRun.RunAsync(Iterations, CallAsync, resilience: null, new PipelineDefinition("gpt4", retry));

        result.Measurements.Iterations.Ok.Should().Be(10);
        result.Pipelines.Single().Counts.Retries.Should().Be(10);

        async Task CallAsync(LoadContext load)
        {
            var attempts = 0;
            await load.Pipeline("gpt4").ExecuteAsync(async _ =>
            {
                await foreach (var item in load.Http.GetEventsAsync(server.Url + (attempts++ == 0 ? "status/503" : "events/2"))) load.Count("events");
            });
        }
    }

    [Theory]
    [InlineData(503, true)]
    [InlineData(403, false)]
    public async Task A_refused_web_socket_is_retried_by_its_status(int status, bool isRetried)
    {
        var result = await HttpRun.RunAsync(
            Iterations,
            load => load.WebSocket.ConnectAsync($"{server.Url.Replace("http:", "ws:", StringComparison.Ordinal)}status/{status}"),
            new ResilienceDefinition { Retry = new(1) { TransientOnly = true } });

        result.Resilience.Retries.Should().Be(isRetried ? 10 : 0);
        result.Measurements.Errors.Should().OnlyContain(error => error.Type == nameof(WebSocketException));
    }

    [Fact]
    public async Task The_bound_of_a_keyed_attempt_ends_its_request()
    {
        var bound = new ResilienceDefinition { AttemptTimeout = TimeSpan.FromMilliseconds(100) };
        await using var silent = new RawServer(static (_, ended) => Task.Delay(Timeout.Infinite, ended));

        var result = await HttpRun.RunAsync(
            iterations: 1,
            async load => (await load.Pipeline("gpt4").ExecuteAsync(async _ => await load.Http.GetAsync(silent.Url))).Dispose(),
            resilience: null,
            new PipelineDefinition("gpt4", bound));

        result.Pipelines.Single().Counts.Timeouts.Should().Be(1);
    }

    private async Task GetAsync(LoadContext load, string key, int status)
    {
        try
        {
            (await load.Pipeline(key).ExecuteAsync(async _ => await load.Http.GetAsync($"{server.Url}status/{status}"))).Dispose();
        }
        catch (BrokenCircuitException)
        {
            load.Count("rejected");
        }
    }
}
