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
    private RagHost? _host;

    /// <summary>The service that the environment asks for.</summary>
    public RagService() : this(RagOptions.Read(Environment.GetEnvironmentVariable), TimeProvider.System)
    {
    }

    internal RagService(RagOptions options, TimeProvider clock) => (_options, _clock) = (options, clock);

    /// <summary>Where questions are asked.</summary>
    public string Url => new Uri(_host?.Url ?? _options.Url!, "ask").ToString();

    /// <summary>Says in one line which service is asked, and why.</summary>
    internal string Endpoint => _options.Endpoint;

    /// <summary>What the service in this process has seen; empty for an external one.</summary>
    internal IReadOnlyList<AccessEntry> AccessLog => _host?.AccessLog.Entries ?? [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_options.Url is null) _host = await RagHost.StartAsync(_options.Faults, _options.AccessLogPath, _clock);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
