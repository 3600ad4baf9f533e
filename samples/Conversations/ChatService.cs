using Chat.Client;
using Chat.Messages;
using Chat.Server;
using LoadTest;
using Xunit;

namespace Chat;

/// <summary>
/// The servers under test and those who talk to them, as a class fixture: started in this process, or external ones if
/// <c>TALK_URL</c> is set.
/// </summary>
public abstract class ChatService : IAsyncLifetime
{
    private readonly ChatOptions _options;
    private readonly int _nodes;
    private readonly List<ChatHost> _hosts = [];
    private Talker? _talker;
    private Lines? _lines;

    private protected ChatService(ChatOptions options, int nodes) => (_options, _nodes) = (options, nodes);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (_options.Urls.Count == 0)
        {
            for (var node = 0; node < _nodes; node++) _hosts.Add(await ChatHost.StartAsync(node, _options.Faults, TimeProvider.System));
        }

        var urls = _hosts.Count > 0 ? [.. _hosts.Select(host => host.Url)] : _options.Urls;
        _talker = new Talker(new RoundRobin(urls), _options, TimeProvider.System);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Connects a user; the first one warms up for all.</summary>
    public Task PrepareAsync(LoadContext load, Corpus<Line> corpus)
    {
        var lines = LazyInitializer.EnsureInitialized(ref _lines, () => new Lines(corpus));
        return _talker!.PrepareAsync(load, lines);
    }

    /// <summary>Holds one conversation.</summary>
    public Task TalkAsync(LoadContext load) => _talker!.TalkAsync(load, _lines!);

    /// <summary>Cuts all connections of a server, which does not come back. An external one is left alone.</summary>
    public async Task CrashAsync(int node)
    {
        if (node < _hosts.Count) await _hosts[node].DisposeAsync();
    }
}
