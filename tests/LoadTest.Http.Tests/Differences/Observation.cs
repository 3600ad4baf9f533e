using System.Net.Http.Headers;

namespace LoadTest.Http.Tests.Differences;

/// <summary>All that a load method and the report can see of one request.</summary>
internal sealed record Observation(string Response, string Recorded, string Fault)
{
    /// <summary>Sends a request by one way and looks.</summary>
    public static async Task<Observation> OfAsync(RequestWay way, string url, Action<HttpRequestMessage>? prepare = null)
    {
        using var harness = new HttpHarness();
        using var message = new HttpRequestMessage(HttpMethod.Get, url);
        prepare?.Invoke(message);
        if (way == RequestWay.Handler) message.Headers.TE.ParseAdd("trailers");
        var (response, fault) = ("none", "none");
        try
        {
            using var received = await harness.Http.SendAsync(message, cancellation: TestContext.Current.CancellationToken);
            var body = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(received.Body.Span));
            response = $"{received.Status} {received.IsExpected} {received.Body.Length}:{body}\n{Text(received.Headers)}\n{Text(received.ContentHeaders)}\n{received.ContentHeaders.ContentLength}";
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            fault = Classify(exception);
        }

        return new Observation(response, Records(harness.Sink), fault);
    }

    private static string Classify(Exception exception) => exception switch
    {
        HttpRequestException request => $"{nameof(HttpRequestException)} {request.HttpRequestError}",
        HttpIOException io => $"{nameof(HttpIOException)} {io.HttpRequestError}",
        _ => exception.GetType().Name,
    };

    // A service dates its responses.
    private static string Text(HttpHeaders headers) => string.Join(
        '\n', headers.NonValidated.Where(header => header.Key != "Date").Select(header => $"{header.Key}={string.Join('|', header.Value)}"));

    private static string Records(RecordingSink sink) => string.Join('\n',
    [
        .. sink.Steps.Select(step => $"{step.Name} {step.HasFailed}").Order(StringComparer.Ordinal),
        .. sink.Counters.Select(counter => $"{counter.Key} {counter.Value}").Order(StringComparer.Ordinal),
        .. sink.Rates.Select(rate => rate.ToString()),
        .. sink.Failures,
        $"{sink.RunningSteps} running",
    ]);
}
