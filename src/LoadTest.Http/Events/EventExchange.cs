using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LoadTest.Connections;
using LoadTest.Requests;
using LoadTest.Targets;

namespace LoadTest.Events;

/// <summary>One request of an iteration whose response is a stream of server-sent events, to its end or to where nobody reads on.</summary>
internal sealed class EventExchange(LoadContext load, HttpTransport transport, HttpUser user, HttpRequestMessage request, string? name)
    : ConnectionWait(load)
{
    private const string EventStream = "text/event-stream";

    private int _readings;

    /// <summary>Sends the request and reads the events.</summary>
    /// <exception cref="TargetNotAllowedException">Nothing has been sent.</exception>
    /// <exception cref="HttpRequestException">There is no response, or no stream of events.</exception>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _readings) > 1)
            throw new InvalidOperationException("A response is read once; its events were asked for again. Send another request.");
        if (!transport.Allowed.Allows(request.RequestUri!)) throw TargetNotAllowedException.OfRequest(request.RequestUri!);
        using var recording = new EventRecording(Load, name);
        try
        {
            using var body = await recording.WatchAsync(OpenAsync(recording, cancellation)).ConfigureAwait(false);
            var events = SseParser.Create(body).EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
            await using var disposal = events.ConfigureAwait(false);
            while (await recording.WatchAsync(events.MoveNextAsync()).ConfigureAwait(false))
            {
                body.EndEvent();
                yield return events.Current;
            }
        }
        finally
        {
            End();
        }
    }

    private async ValueTask<EventBody> OpenAsync(EventRecording recording, CancellationToken cancellation)
    {
        user.AddHeaders(request);
        if (request.Headers.Accept.Count == 0) request.Headers.Accept.ParseAdd(EventStream);
        RequestOwner.Set(request, this);
        var method = request.Method;
        var response = await FollowAsync(cancellation).ConfigureAwait(false);
        try
        {
            Check(response, method);
            recording.EndFirstByte();
            return new EventBody(response, await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false), recording);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async ValueTask<HttpResponseMessage> FollowAsync(CancellationToken cancellation)
    {
        var connections = user.Connections(transport);
        for (var redirects = 0; redirects <= Redirection.Most; redirects++)
        {
            if (request.Content?.Headers.ContentLength is { } length and > 0) Load.Count(HttpMetrics.BytesSent, length);
            var response = await connections.SendAsync(request, cancellation).ConfigureAwait(false);
            try
            {
                Load.Count(HttpMetrics.Status((int)response.StatusCode));
                if (!Redirection.TryApply(request, response, transport, user)) return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }

            response.Dispose();
        }

        throw Redirection.TooMany();
    }

    private void Check(HttpResponseMessage response, HttpMethod method)
    {
        if (!response.IsSuccessStatusCode)
        {
            var failure = $"HTTP {(int)response.StatusCode} {method}";
            throw new HttpRequestException(name is null ? failure : $"{failure} {name}", inner: null, response.StatusCode);
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (EventStream.Equals(type, StringComparison.OrdinalIgnoreCase)) return;
        throw new HttpRequestException(
            $"A stream of events has the type {EventStream}; the service answered with {type ?? "none"}. Read other responses with load.Http.GetAsync or PostAsync.");
    }
}
