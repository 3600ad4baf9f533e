using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;
using Polly;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What retry and timeout around a no-op cost, beside Polly's own pipeline of the same strategies.</summary>
internal static class PipelineCost
{
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var resilience = new ResilienceDefinition { Retry = new RetryDefinition(2), AttemptTimeout = TimeSpan.FromSeconds(10) };
        var profile = new LoadProfile { Users = 1, Duration = TimeSpan.FromSeconds(1) };
        var (own, plain, polly) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var through = await EngineRun.ExecuteAsync(profile, static _ => default, resilience);
            var without = await EngineRun.ExecuteAsync(profile, static _ => default);
            var bare = await PollyAloneAsync();
            if (round == 0) continue;
            own.Add(through.CpuNanosecondsPerIteration);
            plain.Add(without.CpuNanosecondsPerIteration);
            polly.Add(bare);
        }

        var added = Median.Of(own) - Median.Of(plain);
        return
        [
            new("Polly alone, retry + timeout around a no-op", Median.Of(polly), "ns CPU", "the yardstick"),
            new("added to an iteration by [Retry] and [Timeout]", added, "ns CPU", ""),
            new("ratio", added / Median.Of(polly), "×", "≤ 1.15"),
        ];
    }

    private static async Task<double> PollyAloneAsync()
    {
        var pipeline = new ResiliencePipelineBuilder()
            .AddRetry(new() { MaxRetryAttempts = 2, Delay = TimeSpan.Zero })
            .AddTimeout(TimeSpan.FromSeconds(10))
            .Build();
        // As in an iteration: a token that can fire, which the timeout links to its own.
        using var iteration = new CancellationTokenSource();
        const int Count = 1_000_000;
        var cpu = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Count; i++)
        {
            var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, iteration.Token);
            await pipeline.ExecuteAsync(static (_, _) => default(ValueTask), context, 0);
            ResilienceContextPool.Shared.Return(context);
        }

        return (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds / Count;
    }
}
