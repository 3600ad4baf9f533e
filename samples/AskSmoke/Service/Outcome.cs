namespace Rag.Service;

/// <summary>What becomes of a request.</summary>
internal enum Outcome
{
    /// <summary>A whole answer.</summary>
    Answered,

    /// <summary>Status 503.</summary>
    Unavailable,

    /// <summary>The stream ends in the middle of the answer, without its last event.</summary>
    CutOff,
}
