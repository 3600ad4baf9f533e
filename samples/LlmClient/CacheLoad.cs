using Llm.Client;
using LoadTest;
using Xunit;

namespace Llm;

/// <summary>Does the prompt cache answer 80 % of 1,000 requests at once, whatever its capacity?</summary>
public sealed class CacheLoad(LlmService service) : IClassFixture<LlmService>
{
    [LoadTest(Users = 4, Iterations = 1000, Seed = 42)]
    [Scale(10, 50, 100, 200, 500)]
    [Kpi("hit_rate", MinPercent = 80)]
    [Kpi("hit", P99Ms = 1)]
    public async Task Ask(LoadContext load, int capacity)
    {
        var isHit = await service.AskAsync(capacity, Prompts.Draw(load.Random), load.Cancellation);
        load.Rate("hit_rate", isHit);
        if (isHit) load.Mark("hit");
        else load.Mark("miss");
    }
}
