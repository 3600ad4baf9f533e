using Chat.Client;
using Chat.Messages;
using Chat.Server;
using LoadTest;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Chat;

/// <summary>
/// What is under test and those who talk to it, as a class fixture: started in this process, or external if <c>TALK_URL</c> is set.
/// </summary>
public abstract class ChatService : IAsyncLifetime
{
    private readonly ChatOptions _options;
    private readonly List<ChatHost> _hosts = [];
    private Talker? _talker;
    private Lines? _lines;

    private protected ChatService(ChatOptions options) => _options = options;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _talker = new Talker(_options.Url ?? await StartAsync(_options.Faults), _options, TimeProvider.System);

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

    /// <summary>Starts what is under test.</summary>
    /// <returns>Where it listens.</returns>
    private protected abstract Task<string> StartAsync(Faults faults);

    private protected async Task<ChatHost> HostAsync(Func<HttpContext, string, CancellationToken, Task> serve)
    {
        var host = await ChatHost.StartAsync(serve);
        _hosts.Add(host);
        return host;
    }
}
