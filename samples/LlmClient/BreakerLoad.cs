using LoadTest;
using Polly.CircuitBreaker;
using Xunit;

namespace Llm;

/// <summary>
/// Five failures in a row open the breaker: never if 10 % of the calls fail, now and then if 30 % do, most of the time from 50 % on.
/// </summary>
public sealed class BreakerLoad(LlmService service, ITestOutputHelper output) : LlmLoad(service, output)
{
    // A share p of failures opens a breaker of f failures after (1 − p^f) / ((1 − p)·p^f) calls on average, a breaker of five after
    // 111,110, 586, 62 and 17; it then opens 1 / (1 − p)² times in a row, 1.2, 2, 4 and 11 times, with some 18 rejections each.
    // So 0, 6 to 9, 50 to 60 and 85 to 90 % are rejected; of a breaker that opens at the first failure 70 % or more at p = 10 %.
    private static readonly int[] Percents = [10, 30, 50, 70];

    [LoadTest(Users = 16, Iterations = 4000, Seed = 42)]
    [CircuitBreaker(5, BreakFor = "50ms", Probes = 1, Successes = 2, Key = "*")]
    [CircuitBreaker(1, BreakFor = "50ms", Key = "10 % fail, eager"), CircuitBreaker(1, BreakFor = "50ms", Key = "30 % fail, eager")]
    [CircuitBreaker(1_000_000, Key = "50 % fail, never"), CircuitBreaker(1_000_000, Key = "70 % fail, never")]
    [Chaos(FaultPercent = 10, Key = "10 % fail"), Chaos(FaultPercent = 10, Key = "10 % fail, eager")]
    [Chaos(FaultPercent = 30, Key = "30 % fail"), Chaos(FaultPercent = 30, Key = "30 % fail, eager")]
    [Chaos(FaultPercent = 50, Key = "50 % fail"), Chaos(FaultPercent = 50, Key = "50 % fail, never")]
    [Chaos(FaultPercent = 70, Key = "70 % fail"), Chaos(FaultPercent = 70, Key = "70 % fail, never")]
    [Kpi("rejected_10", MaxPercent = 20)]
    [Kpi("rejected_30", MaxPercent = 45)]
    [Kpi("rejected_50", MinPercent = 10)]
    [Kpi("rejected_70", MinPercent = 40)]
    public async Task Call(LoadContext load)
    {
        var percent = load.Random.Pick(Percents);
        var rejected = await IsRejectedAsync(load, $"{percent} % fail{BreakerOf(percent)}");
        switch (percent)
        {
            case 10: load.Rate("rejected_10", rejected); break;
            case 30: load.Rate("rejected_30", rejected); break;
            case 50: load.Rate("rejected_50", rejected); break;
            default: load.Rate("rejected_70", rejected); break;
        }
    }

    private string BreakerOf(int percent)
    {
        if (Service.Switches.EagerBreaker == percent) return ", eager";
        return Service.Switches.NoBreaker == percent ? ", never" : "";
    }

    private async Task<bool> IsRejectedAsync(LoadContext load, string pipeline)
    {
        try
        {
            await Service.CompleteAsync(load, pipeline, "phi3", "Say hello.");
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
