using System.Net;
using LoadTest;
using Xunit;

namespace Llm;

/// <summary>Three of ten calls fail, and no user notices; what cannot succeed is not tried again.</summary>
public sealed class RetryLoad(LlmService service) : IClassFixture<LlmService>
{
    [LoadTest(Users = 8, Duration = "15s", Seed = 42)]
    [Retry(5, Delay = "50ms", MaxDelay = "500ms", Jitter = 0.25, TransientOnly = true, Key = "patient")]
    [Retry(5, Delay = "50ms", TransientOnly = true, Key = "sensible")]
    [Retry(2, Delay = "10ms", Key = "stubborn")]
    [CircuitBreaker(50, Key = "patient"), CircuitBreaker(50, Key = "impatient")]
    [Chaos(FaultPercent = 30, Key = "patient"), Chaos(FaultPercent = 30, Key = "impatient")]
    [Kpi(MinSuccessPercent = 98)]
    [Kpi("tried_again_in_vain", MaxPercent = 0)]
    public async Task Ask(LoadContext load)
    {
        await service.CompleteAsync(load.Pipeline(service.Switches.NoRetry ? "impatient" : "patient"), "mistral", "Say hello.");
        load.Rate("tried_again_in_vain", await CallsForNothingAsync(load) > 1);
    }

    private async Task<int> CallsForNothingAsync(LoadContext load)
    {
        var calls = 0;
        try
        {
            // Chaos stays out of this one, so that every call meets the endpoint: a model without a prompt is HTTP 400.
            await load.Pipeline(service.Switches.RetryAll ? "stubborn" : "sensible").ExecuteAsync(token =>
            {
                calls++;
                return service.CompleteAsync("mistral", "", token);
            });
        }
        catch (HttpRequestException failure) when (failure.StatusCode == HttpStatusCode.BadRequest)
        {
            load.Count("bad_requests");
        }

        return calls;
    }
}
