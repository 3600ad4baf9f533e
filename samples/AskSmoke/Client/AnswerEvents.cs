using System.Net.ServerSentEvents;

namespace Rag.Client;

/// <summary>The server-sent events that make up an answer.</summary>
internal static class AnswerEvents
{
    /// <summary>A piece of the answer; the pieces in order are the text.</summary>
    public const string Token = "token";

    /// <summary>The last event. An answer without it was cut off.</summary>
    public const string Done = "done";

    /// <summary>The pieces of an answer, as they arrive.</summary>
    /// <exception cref="EndOfStreamException">The answer was cut off.</exception>
    public static async IAsyncEnumerable<string> TokensAsync(IAsyncEnumerable<SseItem<string>> events)
    {
        await foreach (var item in events)
        {
            if (item.EventType == Done) yield break;
            yield return item.Data;
        }

        throw new EndOfStreamException("An answer ends with a \"done\" event; this one ended without.");
    }
}
