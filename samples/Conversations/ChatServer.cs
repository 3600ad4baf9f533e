using Chat.Server;

namespace Chat;

/// <summary>One server.</summary>
public sealed class ChatServer : ChatService
{
    /// <summary>The server that the environment asks for.</summary>
    public ChatServer() : this(ChatOptions.Read(Environment.GetEnvironmentVariable))
    {
    }

    internal ChatServer(ChatOptions options) : base(options)
    {
    }

    private protected override async Task<string> StartAsync(Faults faults) =>
        (await HostAsync(new ChatEndpoint(node: 0, faults, TimeProvider.System).TalkAsync)).Url;
}
