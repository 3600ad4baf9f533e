namespace Rag.Client;

/// <summary>The types of the server-sent events that make up an answer.</summary>
internal static class AnswerEvents
{
    /// <summary>A piece of the answer; the pieces in order are the text.</summary>
    public const string Token = "token";

    /// <summary>The last event. An answer without it was cut off.</summary>
    public const string Done = "done";
}
