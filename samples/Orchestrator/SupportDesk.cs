using System.Net.Http.Headers;
using Orchestration.Client;
using Orchestration.Model;
using Orchestration.Runs;
using Xunit;

namespace Orchestration;

/// <summary>
/// The orchestrator of a support desk, as a class fixture: over a model in this process, or over an external one if
/// <c>ORCHESTRATOR_URL</c> and <c>ORCHESTRATOR_API_KEY</c> are set.
/// </summary>
public sealed class SupportDesk : IAsyncLifetime
{
    private readonly OrchestratorOptions _options;
    private readonly TimeProvider _clock;
    // The load test bounds each iteration by itself, through the cancellation that it passes on.
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private ModelHost? _host;

    /// <summary>The support desk that the environment asks for.</summary>
    public SupportDesk() : this(OrchestratorOptions.Read(Environment.GetEnvironmentVariable), TimeProvider.System)
    {
    }

    internal SupportDesk(OrchestratorOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        Orchestrator = new Orchestrator(
            options.Faults.NoRules ? RuleBook.Empty : new RuleBook(),
            new Adapter(new ChatClient(_http, options.Model)),
            new OutputSchema { IsLenient = options.Faults.Lenient });
    }

    internal Orchestrator Orchestrator { get; }

    /// <summary>Says in one line which service is asked, and why.</summary>
    internal string Endpoint => _options.Endpoint;

    /// <summary>What an OpenAI-compatible service lists its models at.</summary>
    internal string ModelsUrl => new Uri(_http.BaseAddress!, "models").ToString();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_options.Url is null) _host = await ModelHost.StartAsync(_options.Faults, _clock);
        _http.BaseAddress = _host?.BaseUrl ?? _options.Url;
        if (_options is { Url: not null, ApiKey: { } key }) _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }
}
