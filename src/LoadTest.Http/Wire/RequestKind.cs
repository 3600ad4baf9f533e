namespace LoadTest.Wire;

/// <summary>What the connection must know of a request.</summary>
[Flags]
internal enum RequestKind
{
    /// <summary>It has content, and a response with a body.</summary>
    None = 0,

    /// <summary>It is a HEAD, whose response has no body.</summary>
    Head = 1,

    /// <summary>It has no content, and may be sent again over another connection if this one ended without a word.</summary>
    Replayable = 2,
}
