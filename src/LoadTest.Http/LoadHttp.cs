using System.Net.Http.Headers;
using System.Text.Json;
using LoadTest.Connections;
using LoadTest.Requests;
using LoadTest.Targets;

namespace LoadTest;

/// <summary>Sends the requests of one iteration and records them; from <c>load.Http</c>.</summary>
/// <remarks>
/// <para>Records the times <c>http_request</c> (to the last byte of the body, redirects included), <c>http_first_byte</c> (to the
/// headers of the response) and <c>http_connect</c> (name resolution and TCP, of new connections), the rate <c>http_error</c>, and
/// the counters <c>http_status{200}</c>, <c>http_bytes_received</c> and <c>http_bytes_sent</c> (of bodies). A failed request is
/// timed apart, as <c>http_request{failed}</c>. A URL is never part of a name; give a request a <c>name</c>, and it is a step of that
/// name as well.</para>
/// <para>A status of 400 or more, or one that is not the expected one, fails the iteration as "HTTP 503 GET", followed by the name
/// if there is one; the response is returned all the same. To <c>[Retry]</c> and <c>[CircuitBreaker]</c>, around the method or in
/// <c>load.Pipeline(key)</c>, it is an <see cref="HttpRequestException"/> of that status. No response is an exception. Up to 10
/// redirects are followed.</para>
/// <para>Its members may be called from parallel tasks of one iteration.</para>
/// </remarks>
public readonly partial record struct LoadHttp
{
    private readonly LoadContext _load;
    private readonly HttpTransport _transport;

    internal LoadHttp(LoadContext load, HttpTransport transport) => (_load, _transport) = (load, transport);

    /// <summary>How the requests of this virtual user are sent.</summary>
    public HttpUser User => _load.State<HttpUser>();

    /// <summary>Sends a GET request.</summary>
    /// <param name="url">Absolute, or relative to the base address of <see cref="User"/>.</param>
    /// <param name="name">The step, such as <c>"get item"</c>; no step by default.</param>
    /// <param name="expect">The statuses that are no error; below 400 by default.</param>
    /// <returns>The response with its body; dispose it.</returns>
    /// <exception cref="HttpRequestException">There is no response.</exception>
    public Task<LoadResponse> GetAsync(string url, string? name = null, ExpectedStatus? expect = null) =>
        SendAsync(HttpMethod.Get, url, null, name, expect);

    /// <summary>Sends a DELETE request.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public Task<LoadResponse> DeleteAsync(string url, string? name = null, ExpectedStatus? expect = null) =>
        SendAsync(HttpMethod.Delete, url, null, name, expect);

    /// <summary>Sends a POST request.</summary>
    /// <param name="url">Absolute, or relative to the base address of <see cref="User"/>.</param>
    /// <param name="content">The body; null for none.</param>
    /// <param name="name">The step; no step by default.</param>
    /// <param name="expect">The statuses that are no error; below 400 by default.</param>
    /// <inheritdoc cref="GetAsync"/>
    public Task<LoadResponse> PostAsync(string url, HttpContent? content, string? name = null, ExpectedStatus? expect = null) =>
        SendAsync(HttpMethod.Post, url, content, name, expect);

    /// <summary>Sends a PUT request.</summary>
    /// <inheritdoc cref="PostAsync"/>
    public Task<LoadResponse> PutAsync(string url, HttpContent? content, string? name = null, ExpectedStatus? expect = null) =>
        SendAsync(HttpMethod.Put, url, content, name, expect);

    /// <summary>Sends a value as JSON in a POST request.</summary>
    /// <typeparam name="T">What is sent.</typeparam>
    /// <param name="url">Absolute, or relative to the base address of <see cref="User"/>.</param>
    /// <param name="value">What is sent, by the web defaults of <see cref="JsonSerializerOptions"/>.</param>
    /// <param name="name">The step; no step by default.</param>
    /// <param name="expect">The statuses that are no error; below 400 by default.</param>
    /// <inheritdoc cref="GetAsync"/>
    public Task<LoadResponse> PostJsonAsync<T>(string url, T value, string? name = null, ExpectedStatus? expect = null) =>
        PostAsync(url, Json(value), name, expect);

    /// <summary>Sends a value as JSON in a PUT request.</summary>
    /// <inheritdoc cref="PostJsonAsync"/>
    public Task<LoadResponse> PutJsonAsync<T>(string url, T value, string? name = null, ExpectedStatus? expect = null) =>
        PutAsync(url, Json(value), name, expect);

    /// <summary>Sends any request.</summary>
    /// <param name="request">With a URL that is absolute, or relative to the base address of <see cref="User"/>. Use it once.</param>
    /// <param name="name">The step; no step by default.</param>
    /// <param name="expect">The statuses that are no error; below 400 by default.</param>
    /// <param name="cancellation">Ends the request; <see cref="LoadContext.Cancellation"/> by default.</param>
    /// <returns>The response with its body; dispose it.</returns>
    /// <exception cref="HttpRequestException">There is no response.</exception>
    /// <exception cref="ArgumentException">The URL is no absolute http or https one, and there is no base address.</exception>
    public Task<LoadResponse> SendAsync(
        HttpRequestMessage request, string? name = null, ExpectedStatus? expect = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var user = User;
        request.RequestUri = Target.Of(request.RequestUri, user.BaseAddress);
        return RunAsync(user, new OutgoingRequest(request), name, expect, cancellation.CanBeCanceled ? cancellation : _load.Cancellation);
    }

    private static ByteArrayContent Json<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };

    private Task<LoadResponse> SendAsync(HttpMethod method, string url, HttpContent? content, string? name, ExpectedStatus? expect)
    {
        var user = User;
        var request = new OutgoingRequest(method, _transport.Urls.Find(url, user.BaseAddress), content);
        return RunAsync(user, request, name, expect, _load.Cancellation);
    }

    private Task<LoadResponse> RunAsync(
        HttpUser user, OutgoingRequest request, string? name, ExpectedStatus? expect, CancellationToken cancellation) =>
        new Exchange(_load, _transport, user, request, name, expect).RunAsync(cancellation);
}
