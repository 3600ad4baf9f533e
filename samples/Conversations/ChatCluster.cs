namespace Chat;

/// <summary>Three servers behind a round-robin.</summary>
public sealed class ChatCluster : ChatService
{
    /// <summary>The servers that the environment asks for.</summary>
    public ChatCluster() : this(ChatOptions.Read(Environment.GetEnvironmentVariable))
    {
    }

    internal ChatCluster(ChatOptions options) : base(options, nodes: 3)
    {
    }
}
