namespace Chat.Server;

/// <summary>How the text of a reply is packed; the byte that stands for it on the wire.</summary>
internal enum CompressionMethod
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>gzip (RFC 1952), each message for itself.</summary>
    Gzip = 1,

    /// <summary>Brotli (RFC 7932), each message for itself.</summary>
    Brotli = 2,

    /// <summary>One deflate stream (RFC 1951) for the whole session, so that a message is packed by what was said before.</summary>
    Deflate = 3,
}
