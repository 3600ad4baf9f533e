using System.Net;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>What an attempt says by <c>load.Fail</c> or a false <c>load.Check</c>, and not by an exception.</summary>
public sealed class ReportedFailureTests
{
    private static readonly LoadProfile TenIterations = new() { Users = 1, Iterations = 10, Seed = 7 };
    private static readonly HttpRequestException Busy = new("busy", inner: null, HttpStatusCode.ServiceUnavailable);
    private static readonly HttpRequestException Missing = new("missing", inner: null, HttpStatusCode.NotFound);
    private static readonly ResilienceDefinition Retry = new() { Retry = new(1) { TransientOnly = true } };

    [Fact]
    public void Around_the_method_its_cause_decides_on_the_retry()
    {
        var simulation = new Simulation { Profile = TenIterations, Resilience = Retry };

        var result = simulation.Run(load =>
        {
            if (load.Attempt == 0) load.Fail("no answer", load.Iteration < 6 ? Busy : Missing);
            return default;
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 6, Failed = 4 });
        result.Measurements.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Type = "Fail", Message = "no answer", Count = 4 });
    }

    [Fact]
    public void In_a_keyed_call_it_is_withdrawn_by_the_retry()
    {
        var result = Keyed(Retry).Run(async load =>
        {
            var attempts = 0;
            await load.Pipeline("gpt4").ExecuteAsync(_ =>
            {
                if (attempts++ == 0) load.Fail("busy", Busy);
                return default;
            });
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 10, Failed = 0 });
        result.Pipelines.Single().Counts.Should().BeEquivalentTo(new { Attempts = 20, Retries = 10 });
    }

    [Fact]
    public void Of_the_last_attempt_it_fails_the_iteration_and_the_call_returns_its_result()
    {
        var answers = new List<int>();

        var result = Keyed(Retry).Run(async load =>
        {
            var attempts = 0;
            answers.Add(await load.Pipeline("gpt4").ExecuteAsync(_ =>
            {
                load.Fail($"attempt {attempts}", Busy);
                return ValueTask.FromResult(attempts++);
            }));
        });

        answers.Should().HaveCount(10).And.OnlyContain(answer => answer == 1);
        result.Measurements.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Message = "attempt 1", Count = 10 });
    }

    [Fact]
    public void A_false_check_opens_the_breaker()
    {
        var result = Keyed(new() { CircuitBreaker = new(3) { BreakFor = TimeSpan.FromHours(1) } }).Run(load =>
            load.Pipeline("gpt4").ExecuteAsync(_ =>
            {
                load.Check("sound", ok: false);
                return default;
            }));

        result.Pipelines.Single().Counts.Should().BeEquivalentTo(new { Attempts = 3, BreakerOpened = 1, Rejected = 7 });
        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Measurements.Metric("sound")!.Count.Should().Be(3);
    }

    [Fact]
    public void Parallel_calls_keep_theirs_apart_across_their_awaits()
    {
        var simulation = Keyed(new() { CircuitBreaker = new(100), Retry = new(1) });

        var result = simulation.Run(load => new ValueTask(Task.WhenAll(CallAsync(load, "gpt4", fails: false), CallAsync(load, "phi3", fails: true))));

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 10, Failed = 0 });
        result.Pipelines.Select(pipeline => (pipeline.Key, pipeline.Counts.Retries)).Should().Equal(("gpt4", 0), ("phi3", 10));

        async Task CallAsync(LoadContext load, string key, bool fails)
        {
            var attempts = 0;
            await load.Pipeline(key).ExecuteAsync(async _ =>
            {
                await simulation.Delay(10);
                if (fails && attempts++ == 0) load.Fail("busy", Busy);
                await simulation.Delay(10);
            });
        }
    }

    [Fact]
    public void A_call_within_a_call_hands_its_own_on_to_the_outer_attempt()
    {
        var result = Keyed(Retry).Run(async load =>
        {
            var outer = 0;
            await load.Pipeline("outer").ExecuteAsync(async _ =>
            {
                var succeeds = outer++ == 1;
                await load.Pipeline("inner").ExecuteAsync(_ =>
                {
                    if (!succeeds) load.Fail("busy", Busy);
                    return default;
                });
            });
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 10, Failed = 0 });
        result.Pipelines.Select(pipeline => (pipeline.Key, pipeline.Counts.Attempts)).Should().Equal(("inner", 30), ("outer", 20));
    }

    [Fact]
    public void What_fails_beside_the_call_or_after_its_attempt_fails_the_iteration()
    {
        var simulation = Keyed(Retry);

        var result = simulation.Run(async load =>
        {
            Task left = Task.CompletedTask;
            await load.Pipeline("gpt4").ExecuteAsync(_ =>
            {
                left = LeaveAsync(load);
                return default;
            });
            if (load.Iteration % 2 == 0) load.Fail("beside", Busy);
            await left;
        });

        result.Measurements.Errors.Select(error => (error.Message, error.Count)).Should().BeEquivalentTo([("beside", 5), ("late", 5)]);
        result.Pipelines.Single().Counts.Retries.Should().Be(0);

        async Task LeaveAsync(LoadContext load)
        {
            await simulation.Delay(10);
            load.Fail("late", Busy);
        }
    }

    [Fact]
    public void Within_an_attempt_the_context_ends_with_its_bound()
    {
        var simulation = Keyed(new() { AttemptTimeout = TimeSpan.FromMilliseconds(100) });
        var after = new List<bool>();

        var result = simulation.Run(async load =>
        {
            await FluentActions.Awaiting(() => load.Pipeline("gpt4").ExecuteAsync(_ => simulation.Taking(milliseconds: 60_000)(load)).AsTask())
                .Should().ThrowAsync<Polly.Timeout.TimeoutRejectedException>();
            after.Add(load.Cancellation.IsCancellationRequested);
        });

        result.Pipelines.Single().Counts.Timeouts.Should().Be(10);
        result.Measurements.Metric("iteration")!.Max.Should().Be(100);
        after.Should().HaveCount(10).And.OnlyContain(isCancelled => !isCancelled);
    }

    private static Simulation Keyed(ResilienceDefinition resilience) => new()
    {
        Profile = TenIterations,
        Pipelines = [new PipelineDefinition("*", resilience)],
    };
}
