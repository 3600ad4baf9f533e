namespace LoadTest.Generators.Tests.Emission;

/// <summary>Load tests that cover what can be emitted.</summary>
internal static class Samples
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["ClosedMinimal"] =
            """
            public class AskSmoke
            {
                [LoadTest(Users = 2, Duration = "10s")]
                public async Task Ask(LoadContext load) => await load.Think("1s");
            }
            """,
        ["ClosedFull"] =
            """
            namespace Shop;

            public class Checkout
            {
                [LoadTest(Users = 40, RampUp = "10s", RampDown = "5s", Duration = "1m30s", WarmUp = "1.5s", ThinkTime = "300ms..1s",
                    IterationTimeout = "20s", GracefulStop = "0s", Seed = 0, Iterations = 100_000)]
                public ValueTask Pay(CancellationToken cancellation, LoadContext load) => default;
            }
            """,
        ["OpenFull"] =
            """
            namespace Shop;

            public class Search
            {
                [LoadTest(Rate = 0.1, MaxUsers = 5, Arrivals = Arrivals.Gamma, Burstiness = 2.5, Duration = "1h", Seed = -9223372036854775808)]
                public void Find() { }
            }
            """,
        ["Stages"] =
            """
            public class Spikes
            {
                [LoadTest(Users = 5)]
                [Stage("30s", Users = 100)]
                [Stage("0s", Users = 0)]
                public Task Users(LoadContext load) => Task.CompletedTask;

                [LoadTest]
                [Stage("10s", Rate = 2000.5)]
                [Stage("1m", Rate = 0)]
                public Task Rates(LoadContext load) => Task.CompletedTask;
            }
            """,
        ["Kpis"] = KpiSamples.AllKinds,
        ["Judging"] = KpiSamples.Judging,
        ["Resilience"] =
            """
            namespace Shop
            {
                public class @event : Exception;

                public class Calls
                {
                    [LoadTest(Users = 1, Iterations = 10)]
                    [Retry(2, Delay = "50ms", MaxDelay = "500ms", Jitter = 0.25, On = new[] { typeof(TimeoutException), typeof(@event) })]
                    [Timeout("2s")]
                    [CircuitBreaker(5, BreakFor = "10s", Probes = 3)]
                    public Task All() => Task.CompletedTask;

                    [LoadTest(Users = 1, Iterations = 10)]
                    [Retry(1)]
                    public Task One() => Task.CompletedTask;
                }
            }
            """,
        ["Usage"] =
            """
            public class Chat
            {
                private const string Model = "large";

                [LoadTest(Users = 1, Iterations = 10)]
                [Price(Model, InputPerMillion = 2.5, OutputPerMillion = 10, CachedPerMillion = 1.25)]
                [Price("small", OutputPerMillion = 0.6)]
                [Kpi("cost", MaxTotal = 0.50)]
                [Kpi("tokens_out", MinTotal = 1, MaxTotal = 100_000)]
                public Task Ask(LoadContext load)
                {
                    load.Tokens(Model, input: 1, output: 2);
                    load.Tokens(cached: 0, input: 3);
                    return Task.CompletedTask;
                }

                [LoadTest(Users = 1, Iterations = 10)]
                [Kpi("answer_ttft", P95Ms = 600)]
                [Kpi("answer_chunks", MinTotal = 1)]
                public async Task Read(LoadContext load)
                {
                    await foreach (var _ in load.Stream("answer", Chunks())) { }
                    await foreach (var _ in load.Stream(source: Chunks(), name: "counted", tokens: chunk => chunk.Length)) { }
                }

                private static async IAsyncEnumerable<string> Chunks()
                {
                    await Task.Yield();
                    yield return "";
                }

                [LoadTest(Users = 1, Iterations = 10)]
                public Task Pay(LoadContext load)
                {
                    load.Cost(0.01);
                    return Task.CompletedTask;
                }
            }
            """,
        ["UserHooks"] = HookSamples.BaseClasses,
        ["Mix"] = MixSamples.Awaited,
        ["MixWithoutAwait"] = MixSamples.Plain,
        ["Scale"] =
            """
            public class Pipeline
            {
                [LoadTest(Users = 1, Iterations = 3)]
                [Scale(100, 250, Project = new[] { 10_000, 50_000 })]
                [ScaleKpi(MinTimeEfficiency = 0.8, MinMemoryEfficiency = 0.5)]
                public async Task<int> Embed(CancellationToken cancellation, int n, LoadContext load) { await load.Think("1ms"); return n; }

                [LoadTest(Users = 1, Iterations = 3)]
                [Scale(1, 2)]
                public static void Plain(int n) { }
            }
            """,
        ["Signatures"] = NameSamples.Signatures,
        ["Names"] = NameSamples.Names,
    };
}
