using Llm.Client;
using LoadTest;
using Xunit;

namespace Llm;

/// <summary>Does the prompt cache answer 80 % of 1,000 requests at once, for nothing, whatever its capacity?</summary>
public sealed class CacheLoad(LlmService service, ITestOutputHelper output) : LlmLoad(service, output)
{
    [LoadTest(Users = 4, Iterations = 1000, Seed = 42)]
    [Scale(10, 50, 100, 200, 500)]
    [Price("phi3", InputPerMillion = 0.5, OutputPerMillion = 1.5)]
    [Kpi("hit_rate", MinPercent = 80)]
    [Kpi("hit", P99Ms = 1)]
    [Kpi("cost", MaxTotal = 0.02)]
    public async Task Ask(LoadContext load, int capacity)
    {
        var prompt = Prompts.Draw(load.Random);
        var answer = await Service.AskAsync(
            capacity, "phi3", prompt, () => Service.CompleteAsync(load, "phi3", prompt, load.Cancellation), load.Cancellation);
        if (answer.IsHit) load.Mark("hit");
        else load.Mark("miss");
        load.Rate("hit_rate", answer.IsHit);
        var (input, output) = answer.Usage;
        if (answer.IsHit && !Service.Switches.BilledHits) load.Count("tokens_saved", input + output);
        else load.Tokens("phi3", input, output);
    }
}
