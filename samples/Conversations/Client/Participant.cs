namespace Chat.Client;

/// <summary>What a virtual user knows of its session, kept from conversation to conversation.</summary>
internal sealed class Participant : IDisposable
{
    /// <summary>The server that the user talks to; null before the first message.</summary>
    public int? Node { get; set; }

    /// <summary>The number of the next message of the session.</summary>
    public int Turn { get; set; }

    /// <summary>Unpacks the replies of the session.</summary>
    public Unpacker Unpacker { get; private set; } = new();

    /// <summary>Forgets what a connection that is gone has said.</summary>
    /// <param name="keepsTurn">Whether the user goes on as if it was the same session.</param>
    public void Reconnected(bool keepsTurn)
    {
        Unpacker.Dispose();
        Unpacker = new Unpacker();
        if (!keepsTurn) Turn = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => Unpacker.Dispose();
}
