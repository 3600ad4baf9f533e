using LoadTest;
using Polly.CircuitBreaker;
using Xunit;

namespace Llm;

/// <summary>phi3 is down: do gpt4 and claude notice?</summary>
public sealed class IsolationLoad(LlmService service) : IClassFixture<LlmService>
{
    [LoadTest(Users = 4, Duration = "10s", Seed = 42)]
    [CircuitBreaker(5, BreakFor = "1s", Key = "*")]
    [Chaos(FaultPercent = 100, Key = "phi3")]
    [Kpi("phi3_ok", MaxPercent = 0)]
    [Kpi("others_ok", MinPercent = 100)]
    public async Task Ask(LoadContext load)
    {
        load.Rate("phi3_ok", await SucceedsAsync(load, "phi3"));
        load.Rate("others_ok", await SucceedsAsync(load, "gpt4"));
        load.Rate("others_ok", await SucceedsAsync(load, "claude"));
    }

    private string KeyOf(string model)
    {
        if (service.Switches.SharedPipeline) return "phi3";
        return service.Switches.Phi3Up && model == "phi3" ? "phi3 up" : model;
    }

    private async Task<bool> SucceedsAsync(LoadContext load, string model)
    {
        try
        {
            await service.CompleteAsync(load.Pipeline(KeyOf(model)), model, "Say hello.");
            return true;
        }
        catch (Exception failure) when (failure is ChaosInjectedException or BrokenCircuitException)
        {
            await load.Think("20ms");
            return false;
        }
    }
}
