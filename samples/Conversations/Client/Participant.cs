using Chat.Server;

namespace Chat.Client;

/// <summary>What a virtual user knows of its session, kept from conversation to conversation.</summary>
internal sealed class Participant : IDisposable
{
    private Unpacker _unpacker = new();

    /// <summary>The number of the next message of the session.</summary>
    public int Turn { get; set; }

    /// <summary>The text of a reply.</summary>
    public string Unpack(ChatReply reply)
    {
        if (!reply.IsKnown) Forget();
        return _unpacker.Unpack(reply);
    }

    /// <summary>Begins the session as if nothing had been said.</summary>
    public void BeginAnew()
    {
        Turn = 0;
        Forget();
    }

    /// <inheritdoc/>
    public void Dispose() => _unpacker.Dispose();

    private void Forget()
    {
        _unpacker.Dispose();
        _unpacker = new Unpacker();
    }
}
