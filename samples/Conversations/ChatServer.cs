namespace Chat;

/// <summary>One server.</summary>
public sealed class ChatServer : ChatService
{
    /// <summary>The server that the environment asks for.</summary>
    public ChatServer() : this(ChatOptions.Read(Environment.GetEnvironmentVariable))
    {
    }

    internal ChatServer(ChatOptions options) : base(options, nodes: 1)
    {
    }
}
