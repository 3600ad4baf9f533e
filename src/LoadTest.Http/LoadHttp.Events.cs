using System.Net.ServerSentEvents;
using LoadTest.Events;
using LoadTest.Requests;
using LoadTest.Targets;

namespace LoadTest;

/// <content>Server-sent events.</content>
public readonly partial record struct LoadHttp
{
    /// <summary>Sends a GET request and reads the response as server-sent events, as they arrive.</summary>
    /// <remarks>
    /// Recorded like any request: <c>http_first_byte</c> ends with the headers, <c>http_request</c> with the end of the stream or
    /// where nobody reads on. <c>load.Stream("answer", events, item => item.Data)</c> adds the times of the tokens.
    /// </remarks>
    /// <param name="url">Absolute, or relative to the base address of <see cref="User"/>.</param>
    /// <param name="name">The step, such as <c>"ask"</c>; no step by default.</param>
    /// <returns>The events; the request is sent when the first one is asked for. Read them once.</returns>
    /// <exception cref="HttpRequestException">While it is read: there is no response, its status is not of success, or its type is not <c>text/event-stream</c>.</exception>
    /// <exception cref="IOException">While it is read: the stream broke off, or an event is larger than 16 MB.</exception>
    public IAsyncEnumerable<SseItem<string>> GetEventsAsync(string url, string? name = null) =>
        ReadEvents(new OwnedRequest(HttpMethod.Get, _transport.Urls.Find(url, User.BaseAddress)), name, _load.Cancellation);

    /// <summary>Sends a value as JSON in a POST request and reads the response as server-sent events, as they arrive.</summary>
    /// <typeparam name="T">What is sent.</typeparam>
    /// <param name="url">Absolute, or relative to the base address of <see cref="User"/>.</param>
    /// <param name="value">What is sent, by the web defaults of <see cref="System.Text.Json.JsonSerializerOptions"/>.</param>
    /// <param name="name">The step; no step by default.</param>
    /// <inheritdoc cref="GetEventsAsync"/>
    public IAsyncEnumerable<SseItem<string>> PostJsonEventsAsync<T>(string url, T value, string? name = null) => ReadEvents(
        new OwnedRequest(HttpMethod.Post, _transport.Urls.Find(url, User.BaseAddress)) { Content = Json(value) }, name, _load.Cancellation);

    /// <summary>Sends any request and reads the response as server-sent events, as they arrive.</summary>
    /// <param name="request">With a URL that is absolute, or relative to the base address of <see cref="User"/>. Use it once.</param>
    /// <param name="name">The step; no step by default.</param>
    /// <param name="cancellation">Ends the request; <see cref="LoadContext.Cancellation"/> by default.</param>
    /// <exception cref="ArgumentException">The URL is no absolute http or https one, and there is no base address.</exception>
    /// <inheritdoc cref="GetEventsAsync"/>
    public IAsyncEnumerable<SseItem<string>> SendEventsAsync(
        HttpRequestMessage request, string? name = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.RequestUri = Target.Of(request.RequestUri, User.BaseAddress);
        return ReadEvents(request, name, cancellation.CanBeCanceled ? cancellation : _load.Cancellation);
    }

    private IAsyncEnumerable<SseItem<string>> ReadEvents(HttpRequestMessage request, string? name, CancellationToken cancellation) =>
        new EventExchange(_load, _transport, User, request, name).ReadAsync(cancellation);
}
