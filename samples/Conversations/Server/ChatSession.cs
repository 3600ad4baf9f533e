using System.Text;

namespace Chat.Server;

/// <summary>What the server knows of one session, from connection to connection. One thread at a time.</summary>
internal sealed class ChatSession(int node, Faults faults) : IDisposable
{
    private Packer _packer = new();
    private int _nextTurn;

    /// <summary>Answers a message with its own text, packed.</summary>
    public ChatReply Answer(ChatRequest request)
    {
        var isKnown = request.Turn == _nextTurn;
        if (!isKnown) Forget();
        _nextTurn = request.Turn + 1;
        var text = Encoding.UTF8.GetBytes(request.Text);
        var (method, packed) = Pack(request, text);
        // Whoever begins at turn 0 expects nothing to be known.
        return new ChatReply(isKnown || request.Turn == 0, method, node, text.Length, packed);
    }

    /// <inheritdoc/>
    public void Dispose() => _packer.Dispose();

    private void Forget()
    {
        _packer.Dispose();
        _packer = new Packer();
    }

    private (CompressionMethod Method, byte[] Packed) Pack(ChatRequest request, byte[] text)
    {
        if (faults.Unpacked) return (CompressionMethod.None, text);
        if (faults.Bloating) return (CompressionMethod.Gzip, _packer.Pack(CompressionMethod.Gzip, text));
        // A stream cannot take a message back: its next one is packed by this one.
        if (request.Method == CompressionMethod.Deflate) return (CompressionMethod.Deflate, _packer.Pack(CompressionMethod.Deflate, text));
        if (text.Length < request.From && !request.Force) return (CompressionMethod.None, text);
        var packed = _packer.Pack(request.Method, text);
        return packed.Length < text.Length || request.Force ? (request.Method, packed) : (CompressionMethod.None, text);
    }
}
