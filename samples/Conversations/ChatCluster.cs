using Chat.Server;

namespace Chat;

/// <summary>Three servers behind a balancer.</summary>
public sealed class ChatCluster : ChatService
{
    private readonly List<ChatHost> _servers = [];

    /// <summary>The servers that the environment asks for.</summary>
    public ChatCluster() : base(ChatOptions.Read(Environment.GetEnvironmentVariable))
    {
    }

    /// <summary>Cuts all connections of a server, which does not come back. An external one is left alone.</summary>
    public async Task CrashAsync(int node)
    {
        if (node < _servers.Count) await _servers[node].DisposeAsync();
    }

    private protected override async Task<string> StartAsync(Faults faults)
    {
        for (var node = 0; node < 3; node++) _servers.Add(await HostAsync(new ChatEndpoint(node, faults, TimeProvider.System).TalkAsync));
        return (await HostAsync(new Balancer([.. _servers.Select(server => server.Url)], faults).RelayAsync)).Url;
    }
}
