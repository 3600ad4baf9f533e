using System.Net;
using LoadTest;
using Polly.CircuitBreaker;
using Xunit;

namespace Llm;

/// <summary>Three of ten calls fail, and no user notices; what cannot succeed is not tried again, and what is down not knocked at.</summary>
public sealed class RetryLoad : LlmLoad
{
    /// <summary>Takes phi3 down.</summary>
    public RetryLoad(LlmService service, ITestOutputHelper output)
        : base(service, output)
    {
        service.TakeDown("phi3");
    }

    [LoadTest(Users = 8, Duration = "15s", Seed = 42)]
    [Retry(5, Delay = "50ms", MaxDelay = "500ms", Jitter = 0.25, TransientOnly = true, Key = "patient")]
    [Chaos(FaultPercent = 30, Key = "patient"), Chaos(FaultPercent = 30, Key = "impatient")]
    [Retry(5, Delay = "50ms", TransientOnly = true, Key = "sensible"), Retry(2, Delay = "10ms", Key = "sisyphus")]
    [Retry(5, Delay = "50ms", MaxDelay = "500ms", Jitter = 0.25, TransientOnly = true, Key = "down")]
    [CircuitBreaker(5, BreakFor = "200ms", Key = "down")]
    [Kpi(MinSuccessPercent = 98)]
    [Kpi("tried_again_in_vain", MaxPercent = 0)]
    [Kpi("tries", Max = 6)]
    public async Task Ask(LoadContext load)
    {
        await Service.CompleteAsync(load, Service.Switches.NoRetry ? "impatient" : "patient", "mistral", "Say hello.");
        load.Rate("tried_again_in_vain", await CallsForNothingAsync(load) > 1);
        load.Record("tries", await TriesOfWhatIsDownAsync(load));
    }

    private async Task<int> CallsForNothingAsync(LoadContext load)
    {
        var calls = 0;
        try
        {
            // Chaos stays out of this one, so that every call meets the endpoint: a model without a prompt is HTTP 400.
            await load.Pipeline(Service.Switches.RetryAll ? "sisyphus" : "sensible").ExecuteAsync(async token =>
            {
                calls++;
                await Service.CompleteAsync(load, "mistral", "", token);
            });
        }
        catch (HttpRequestException failure) when (failure.StatusCode == HttpStatusCode.BadRequest)
        {
            load.Count("bad_requests");
        }

        return calls;
    }

    // Calls and rejections. Five failures open the breaker, and its rejection ends the retries: six tries at most, two as a rule.
    private async Task<int> TriesOfWhatIsDownAsync(LoadContext load)
    {
        var tries = 0;
        for (var rounds = Service.Switches.Stubborn ? 10 : 1; rounds > 0; rounds--)
        {
            try
            {
                await load.Pipeline("down").ExecuteAsync(async token =>
                {
                    tries++;
                    await Service.CompleteAsync(load, "phi3", "Say hello.", token);
                });
                return tries;
            }
            catch (BrokenCircuitException)
            {
                tries++;
            }
            catch (HttpRequestException failure) when (failure.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                // Who is alone with it waits for longer than the break, so that its last try is a probe, which fails like the others.
            }
        }

        return tries;
    }
}
