using LoadTest;
using Polly.CircuitBreaker;
using Xunit;

namespace Llm;

/// <summary>
/// Five failures in a row open the breaker: hardly ever if 10 % of the calls fail, most of the time if 70 % do.
/// </summary>
public sealed class BreakerLoad(LlmService service) : IClassFixture<LlmService>
{
    private static readonly int[] Percents = [10, 30, 50, 70];

    [LoadTest(Users = 4, Duration = "15s", Seed = 42)]
    [CircuitBreaker(5, BreakFor = "200ms", Probes = 1, Successes = 2, Key = "*")]
    [CircuitBreaker(1, BreakFor = "200ms", Key = "10 % fail, eager"), CircuitBreaker(1, BreakFor = "200ms", Key = "30 % fail, eager")]
    [Chaos(FaultPercent = 10, Key = "10 % fail"), Chaos(FaultPercent = 10, Key = "10 % fail, eager")]
    [Chaos(FaultPercent = 30, Key = "30 % fail"), Chaos(FaultPercent = 30, Key = "30 % fail, eager")]
    [Chaos(FaultPercent = 50, Key = "50 % fail")]
    [Chaos(FaultPercent = 70, Key = "70 % fail")]
    [Kpi("rejected_10", MaxPercent = 2)]
    [Kpi("rejected_30", MaxPercent = 50)]
    [Kpi("rejected_70", MinPercent = 40)]
    public async Task Call(LoadContext load)
    {
        var percent = load.Random.Pick(Percents);
        var breaker = service.Switches.EagerBreaker == percent ? ", eager" : "";
        var rejected = await IsRejectedAsync(load.Pipeline($"{percent} % fail{breaker}"), load);
        switch (percent)
        {
            case 10: load.Rate("rejected_10", rejected); break;
            case 30: load.Rate("rejected_30", rejected); break;
            case 50: load.Rate("rejected_50", rejected); break;
            default: load.Rate("rejected_70", rejected); break;
        }
    }

    private async Task<bool> IsRejectedAsync(LoadPipeline pipeline, LoadContext load)
    {
        try
        {
            if (service.Switches.NoBreaker) await service.CompleteAsync("phi3", "Say hello.", load.Cancellation);
            else await service.CompleteAsync(pipeline, "phi3", "Say hello.");
            return false;
        }
        catch (ChaosInjectedException)
        {
            return false;
        }
        catch (BrokenCircuitException)
        {
            // Who is rejected asks again later; without a pause the rejections of one break would outnumber all calls.
            await load.Think("10ms");
            return true;
        }
    }
}
