using System.Net.Http.Json;
using Rag.Client;
using Rag.Service;
using Xunit;

namespace Rag;

/// <summary>
/// The service under test, as a class fixture: started in this process, or an external one if <c>ASK_URL</c> is set.
/// </summary>
public sealed class RagService : IAsyncLifetime
{
    private readonly RagOptions _options;
    private readonly TimeProvider _clock;
    // The load test bounds each iteration by itself, through the cancellation that it passes on.
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private RagHost? _host;

    /// <summary>The service that the environment asks for.</summary>
    public RagService() : this(RagOptions.Read(Environment.GetEnvironmentVariable), TimeProvider.System)
    {
    }

    internal RagService(RagOptions options, TimeProvider clock) => (_options, _clock) = (options, clock);

    /// <summary>What the service in this process has seen; empty for an external one.</summary>
    internal IReadOnlyList<AccessEntry> AccessLog => _host?.AccessLog.Entries ?? [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_options.Url is null) _host = await RagHost.StartAsync(_options.Faults, _options.AccessLogPath, _clock);
        _http.BaseAddress = _host?.Url ?? _options.Url;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    /// <summary>Asks a question.</summary>
    /// <param name="request">Who asks whom what.</param>
    /// <param name="cancellation">Also ends an answer that is still being written.</param>
    /// <returns>The answer, of which nothing has been read yet.</returns>
    /// <exception cref="HttpRequestException">The status is no success.</exception>
    public async Task<Answer> AskAsync(AskRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "ask") { Content = JsonContent.Create(request) };
        var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (response.IsSuccessStatusCode) return new Answer(response, cancellation);

        using (response) throw new HttpRequestException($"The service answered {(int)response.StatusCode}.", null, response.StatusCode);
    }
}
