using System.Reflection;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using Polly.CircuitBreaker;

namespace LoadTest.Runner.Tests.Runs;

public sealed class KeyedPipelineTests
{
    private static readonly LoadProfile TenIterations = new() { Users = 2, Iterations = 10, Seed = 7 };
    private static readonly ResilienceDefinition Breaker = new() { CircuitBreaker = new(3) { BreakFor = TimeSpan.FromHours(1) } };

    [Fact]
    public void A_pipeline_returns_what_its_callback_returns()
    {
        var simulation = Keyed(("gpt4", Breaker));
        var answers = new List<int>();

        var result = simulation.Run(async load =>
        {
            answers.Add(await load.Pipeline("gpt4").ExecuteAsync(_ => ValueTask.FromResult(42)));
            await load.Pipeline("gpt4").ExecuteAsync(_ => ValueTask.CompletedTask);
            answers.Add(await load.Pipeline("gpt4").ExecuteAsync(static (n, _) => ValueTask.FromResult(n), 43));
        });

        result.Measurements.Iterations.Ok.Should().Be(10);
        answers.Should().HaveCount(20).And.OnlyContain(answer => answer == 42 || answer == 43);
        result.Pipelines.Single().Counts.Attempts.Should().Be(30);
        result.Resilience.Attempts.Should().Be(0, "nothing stands around the method");
    }

    [Fact]
    public void The_breaker_of_one_key_leaves_the_others_alone_and_is_shared_by_the_users()
    {
        var simulation = Keyed(("*", Breaker));

        var result = simulation.Run(async load =>
        {
            await load.Pipeline("gpt4").ExecuteAsync(_ => ValueTask.CompletedTask);
            try
            {
                await load.Pipeline("phi3").ExecuteAsync(_ => throw new IOException("down"));
            }
            catch (Exception failure) when (failure is IOException or BrokenCircuitException)
            {
                load.Count(failure.GetType().Name);
            }
        });

        result.Measurements.Metric("IOException")!.Total.Should().Be(3);
        result.Measurements.Metric("BrokenCircuitException")!.Total.Should().Be(7);
        var section = ResilienceReport.Of(result);
        section.Pipelines.Should().Equal(
            new PipelineRow("gpt4", 10, 0, 0, 0, 0, 0),
            new PipelineRow("phi3", 3, 0, 0, 1, 7, 0));
        section.Should().BeEquivalentTo(new { Attempts = 13, BreakerOpened = 1, Rejected = 7 });
    }

    [Fact]
    public void An_attribute_of_the_key_wins_over_that_of_all_keys_kind_by_kind()
    {
        var simulation = Keyed(
            ("*", new() { Retry = new(2), AttemptTimeout = TimeSpan.FromSeconds(1) }),
            ("phi3", new() { Retry = new(1) }));

        var result = simulation.Run(async load =>
        {
            foreach (var key in (string[])["gpt4", "phi3"])
                await FluentActions.Awaiting(() => load.Pipeline(key).ExecuteAsync(token => Hang(token)).AsTask()).Should().ThrowAsync<Exception>();
        });

        ResilienceReport.Of(result).Pipelines.Should().Equal(
            new PipelineRow("gpt4", 30, 20, 30, 0, 0, 0),
            new PipelineRow("phi3", 20, 10, 20, 0, 0, 0));
    }

    [Fact]
    public void A_retry_around_the_method_does_not_loop_with_the_breaker_inside()
    {
        var simulation = new Simulation
        {
            Profile = TenIterations,
            Resilience = new() { Retry = new(10) },
            Pipelines = [new("phi3", Breaker)],
        };

        var result = simulation.Run(load => load.Pipeline("phi3").ExecuteAsync(_ => throw new IOException("down")));

        result.Pipelines.Single().Counts.Should().BeEquivalentTo(new { Attempts = 3, Rejected = 10 });
        result.Resilience.Retries.Should().Be(3, "the rejection ends the retries of each iteration");
    }

    [Fact]
    public void A_key_that_no_attribute_declares_is_an_error_that_names_those_declared()
    {
        var result = Keyed(("gpt4", Breaker)).Run(load => load.Pipeline("gtp4").ExecuteAsync(_ => ValueTask.CompletedTask));

        result.Measurements.Errors.Single().Message.Should()
            .Contain("found \"gtp4\", declared: \"gpt4\"").And.Contain("[CircuitBreaker(5, Key = \"gtp4\")]");
    }

    [Fact]
    public void What_happens_in_the_warm_up_is_not_counted()
    {
        var simulation = new Simulation
        {
            Profile = TenIterations with { WarmUp = TimeSpan.FromSeconds(1), Duration = TimeSpan.FromSeconds(10) },
            Pipelines = [new("gpt4", Breaker)],
        };

        var result = simulation.Run(async load =>
        {
            await load.Pipeline("gpt4").ExecuteAsync(_ => ValueTask.CompletedTask);
            await simulation.Delay(100);
        });

        result.Pipelines.Single().Counts.Attempts.Should().Be(10);
    }

    [Fact]
    public void A_context_of_another_sink_has_no_pipelines()
    {
        var load = new LoadContext(DispatchProxy.Create<ILoadSink, EmptySink>());
        load.Invoking(it => it.Pipeline("gpt4")).Should().Throw<InvalidOperationException>().WithMessage("load.Pipeline needs a context of a run*");
    }

    private static Simulation Keyed(params (string Key, ResilienceDefinition Resilience)[] pipelines) => new()
    {
        Profile = TenIterations,
        Pipelines = [.. pipelines.Select(pipeline => new PipelineDefinition(pipeline.Key, pipeline.Resilience))],
    };

    public class EmptySink : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }

    private static ValueTask Hang(CancellationToken token) => new(Tests.Resilience.PipelineHarness.Hang(token));
}
