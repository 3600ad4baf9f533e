namespace Chat.Server;

/// <summary>What a client says: one text message of JSON over the socket.</summary>
/// <param name="Turn">The number of the message in its session, from 0.</param>
/// <param name="Method">The packing that the client would like.</param>
/// <param name="From">Texts of fewer bytes stay as they are, unless the session has a stream of its own.</param>
/// <param name="Force">Whether the text is packed even if that makes it longer.</param>
/// <param name="Text">The message.</param>
internal sealed record ChatRequest(int Turn, CompressionMethod Method, int From, bool Force, string Text);
