using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>
/// What the telemetry of one request to a language model costs: step, first token, rate, status counter, tokens and cost, beside an
/// iteration that records nothing; and what its way through a keyed breaker adds.
/// </summary>
internal static class RequestRecording
{
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var profile = new LoadProfile { Users = 1, Duration = TimeSpan.FromSeconds(1) };
        var breaker = new PipelineDefinition("gpt4", new() { CircuitBreaker = new(5) });
        var (empty, recorded, piped) = (new List<double>(), new List<double>(), new List<double>());
        var bytes = 0.0;
        for (var round = 0; round <= Rounds; round++)
        {
            var none = await EngineRun.ExecuteAsync(profile, static _ => default);
            var all = await EngineRun.ExecuteAsync(profile, Record);
            var call = await EngineRun.ExecuteAsync(
                profile, static load => load.Pipeline("gpt4").ExecuteAsync(static _ => default(ValueTask)), pipelines: [breaker]);
            if (round == 0) continue;
            empty.Add(none.CpuNanosecondsPerIteration);
            recorded.Add(all.CpuNanosecondsPerIteration);
            piped.Add(call.CpuNanosecondsPerIteration);
            bytes = (double)all.AllocatedBytes / all.Result.Measurements.Iterations.Ok;
        }

        return
        [
            new("telemetry of a request: step, mark, rate, counter, tokens, cost", Median.Of(recorded) - Median.Of(empty), "ns CPU", "< 1000"),
            new("the same, allocated", Math.Round(bytes, 2), "B", "0"),
            new("a call through load.Pipeline with a breaker", Median.Of(piped) - Median.Of(empty), "ns CPU", "< 1000"),
        ];
    }

    private static ValueTask Record(LoadContext load)
    {
        using (load.Step("request")) load.Mark("first_token");
        load.Rate("hit_rate", false);
        load.Count("status_200");
        load.Tokens("gpt4", input: 120, output: 45);
        load.Cost(0.0015);
        return default;
    }
}
