using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class StepTests
{
    private readonly Simulation _simulation = new() { Profile = new() { Users = 1, Iterations = 4 } };

    [Fact]
    public void A_step_is_timed_in_both_forms()
    {
        var result = _simulation.Run(async load =>
        {
            using (load.Step("using")) await _simulation.Delay(10);
            await load.Step("body", () => _simulation.Delay(20));
            (await load.Step("value", async () =>
            {
                await _simulation.Delay(30);
                return 7;
            })).Should().Be(7);
        });

        result.Measurements.Metric("using")!.Should().BeEquivalentTo(new { Count = 4, Max = 10.0 });
        result.Measurements.Metric("body")!.Should().BeEquivalentTo(new { Count = 4, Max = 20.0 });
        result.Measurements.Metric("value")!.Should().BeEquivalentTo(new { Count = 4, Max = 30.0 });
    }

    [Fact]
    public void A_step_whose_body_throws_fails_with_it_and_failed_steps_are_counted_apart()
    {
        var result = _simulation.Run(async load =>
        {
            using (var step = load.Step("soft"))
            {
                if (load.Iteration == 0) step.Fail("no answer");
            }

            await load.Step("hard", () => load.Iteration == 1 ? Task.FromException(new TimeoutException("late")) : Task.CompletedTask);
        });

        result.Measurements.Iterations.Should().BeEquivalentTo(new { Ok = 3, Failed = 1 });
        result.Measurements.Metric("soft")!.Count.Should().Be(3);
        result.Measurements.Metric("soft{failed}")!.Count.Should().Be(1);
        result.Measurements.Metric("hard")!.Count.Should().Be(3);
        result.Measurements.Metric("hard{failed}")!.Count.Should().Be(1);
        result.Measurements.Errors.Single().Should().BeEquivalentTo(new { Type = "TimeoutException", Message = "late", Count = 1 });
    }

    [Fact]
    public void A_step_ends_once_and_a_stale_handle_touches_no_other()
    {
        LoadStep? stale = null;

        var result = _simulation.Run(async load =>
        {
            var step = load.Step("first");
            await _simulation.Delay(10);
            step.Dispose();
            step.Dispose();
            using var second = load.Step("second");
            step.Fail("stale");
            step.Dispose();
            stale?.Fail("stale");
            stale?.Dispose();
            stale = second;
            await _simulation.Delay(20);
        });

        result.Measurements.Metric("first")!.Count.Should().Be(4);
        result.Measurements.Metric("second")!.Should().BeEquivalentTo(new { Count = 4, Max = 20.0 });
        result.Measurements.Metric("second{failed}").Should().BeNull();
        result.Measurements.Iterations.LateDiscarded.Should().Be(0);
    }

    [Fact]
    public void Steps_may_run_in_parallel_and_end_in_any_order()
    {
        var result = _simulation.Run(load => new ValueTask(Task.WhenAll(
            Enumerable.Range(1, 9).Select(i => load.Step($"step {i}", () => _simulation.Delay(i % 2 == 0 ? 10 * i : 100 - (10 * i)))))));

        foreach (var i in Enumerable.Range(1, 9))
            result.Measurements.Metric($"step {i}")!.Should().BeEquivalentTo(new { Count = 4, Max = i % 2 == 0 ? 10.0 * i : 100.0 - (10 * i) });
    }

    [Fact]
    public void A_step_that_never_ended_leaves_no_sample()
    {
        var result = _simulation.Run(load =>
        {
            load.Step("open");
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Ok.Should().Be(4);
        result.Measurements.Metric("open").Should().BeNull();
    }
}
