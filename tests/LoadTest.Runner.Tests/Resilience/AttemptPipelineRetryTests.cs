using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scenarios;
using static LoadTest.Runner.Tests.Resilience.PipelineHarness;

namespace LoadTest.Runner.Tests.Resilience;

public sealed class AttemptPipelineRetryTests
{
    private static readonly double[] PausesMs = [50, 100, 200, 400, 500];
    private readonly VirtualTime _time = new();

    [Fact]
    public void A_scenario_without_resilience_attributes_has_no_pipeline() =>
        AttemptPipeline.Create(new ResilienceDefinition(), _time, new ResilienceCounters()).Should().BeNull();

    [Fact]
    public async Task A_failed_attempt_is_repeated_until_one_succeeds()
    {
        var harness = Harness(count: 5);
        var run = harness.RunAsync(Fail, Fail, Pass);
        _time.Advance(TimeSpan.FromMinutes(1));
        await run;
        Counts(harness).Should().Be((3, 2));
    }

    [Fact]
    public async Task After_the_last_retry_the_last_failure_is_thrown()
    {
        var harness = Harness(count: 2);
        var run = harness.RunAsync(Fail, Fail, _ => throw new InvalidDataException("the third"));
        _time.Advance(TimeSpan.FromMinutes(1));
        await run.Invoking(task => task).Should().ThrowAsync<InvalidDataException>().WithMessage("the third");
        Counts(harness).Should().Be((3, 2));
    }

    [Fact]
    public async Task Pauses_without_jitter_are_exactly_50_100_200_400_500_ms()
    {
        (await PausesAsync(jitter: 0, seed: 1)).Should().Equal(PausesMs);
    }

    [Fact]
    public async Task Pauses_with_jitter_stay_within_its_bounds_and_spread()
    {
        var longest = new List<double>();
        for (var seed = 0; seed < 200; seed++)
        {
            var pauses = await PausesAsync(jitter: 0.25, seed);
            // Timers of .NET cut a pause to whole milliseconds.
            pauses.Zip(PausesMs).Should().OnlyContain(p => p.First >= Math.Floor(p.Second * 0.75) && p.First < p.Second * 1.25);
            longest.Add(pauses[^1]);
        }

        longest.Average().Should().BeApproximately(500, 15);
        longest.Max().Should().BeGreaterThan(615);
        longest.Min().Should().BeLessThan(385);
    }

    [Fact]
    public async Task Pauses_follow_from_the_seed_of_the_iteration()
    {
        var first = await PausesAsync(jitter: 0.25, seed: 7);
        (await PausesAsync(jitter: 0.25, seed: 7)).Should().Equal(first);
        (await PausesAsync(jitter: 0.25, seed: 8)).Should().NotEqual(first);
    }

    [Fact]
    public async Task The_end_of_the_iteration_cuts_a_pause_short()
    {
        using var iteration = new CancellationTokenSource(TimeSpan.FromMilliseconds(20), _time);
        var harness = Harness(count: 5);
        var run = harness.RunAsync(iteration.Token, Fail);
        _time.Advance(TimeSpan.FromMilliseconds(20));
        await run.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        harness.Starts.Should().HaveCount(1);
    }

    [Fact]
    public async Task An_attempt_that_the_end_of_the_iteration_cancels_is_not_repeated()
    {
        using var iteration = new CancellationTokenSource(TimeSpan.FromSeconds(1), _time);
        var harness = Harness(count: 5);
        var run = harness.RunAsync(iteration.Token, Hang);
        _time.Advance(TimeSpan.FromSeconds(1));
        await run.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        Counts(harness).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_failure_that_is_not_listed_is_thrown_at_once()
    {
        var harness = new PipelineHarness(new() { Retry = new(5) { On = [typeof(TimeoutException)] } }, _time);
        await harness.Awaiting(it => it.RunAsync(Fail)).Should().ThrowAsync<IOException>();
        Counts(harness).Should().Be((1, 0));
    }

    private static (long Attempts, long Retries) Counts(PipelineHarness harness) =>
        (harness.Counters.Attempts, harness.Counters.Retries);

    private PipelineHarness Harness(int count, double jitter = 0) => new(
        new()
        {
            Retry = new(count)
            {
                Delay = TimeSpan.FromMilliseconds(50), MaxDelay = TimeSpan.FromMilliseconds(500), Jitter = jitter,
            },
        },
        _time);

    private async Task<List<double>> PausesAsync(double jitter, long seed)
    {
        var harness = Harness(5, jitter);
        var run = harness.RunAsync(seed, CancellationToken.None, Fail);
        _time.Advance(TimeSpan.FromMinutes(1));
        await run.Invoking(task => task).Should().ThrowAsync<IOException>();
        return harness.Starts.Zip(harness.Starts.Skip(1), (from, to) => (to - from).TotalMilliseconds).ToList();
    }
}
