using LoadTest;
using Polly.CircuitBreaker;
using Xunit;

namespace Llm;

/// <summary>phi3 is down: do gpt4 and claude notice?</summary>
public sealed class IsolationLoad : LlmLoad
{
    /// <summary>Takes phi3 down.</summary>
    public IsolationLoad(LlmService service, ITestOutputHelper output)
        : base(service, output)
    {
        if (!service.Switches.Phi3Up) service.TakeDown("phi3");
    }

    [LoadTest(Users = 8, Duration = "10s", Seed = 42)]
    [CircuitBreaker(5, BreakFor = "1s", Key = "*")]
    [Kpi("phi3_ok", MaxPercent = 0)]
    [Kpi("others_ok", MinPercent = 100)]
    [Kpi("others", MeanMs = 240)]
    public async Task Ask(LoadContext load)
    {
        load.Rate("phi3_ok", await SucceedsAsync(load, "phi3", "phi3"));
        load.Rate("others_ok", await SucceedsAsync(load, "gpt4", "others"));
        load.Rate("others_ok", await SucceedsAsync(load, "claude", "others"));
    }

    private async Task<bool> SucceedsAsync(LoadContext load, string model, string step)
    {
        try
        {
            using (load.Step(step)) await Service.CompleteAsync(load, Service.Switches.SharedPipeline ? "all" : model, model, "Say hello.");
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or BrokenCircuitException)
        {
            await load.Think("20ms");
            return false;
        }
    }
}
