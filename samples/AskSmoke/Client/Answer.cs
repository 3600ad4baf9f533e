using System.Net.ServerSentEvents;
using System.Text;

namespace Rag.Client;

/// <summary>An answer that is still being written. Dispose it to hang up.</summary>
public sealed class Answer : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly CancellationToken _cancellation;
    private readonly StringBuilder _text = new();

    internal Answer(HttpResponseMessage response, CancellationToken cancellation) =>
        (_response, _cancellation) = (response, cancellation);

    /// <summary>The tokens as they arrive; to be read once.</summary>
    /// <exception cref="IOException">The answer was cut off.</exception>
    public IAsyncEnumerable<string> Tokens => ReadAsync();

    /// <summary>What has arrived so far; all of it once <see cref="Tokens"/> is read.</summary>
    public string Text => _text.ToString();

    /// <inheritdoc/>
    public void Dispose() => _response.Dispose();

    private async IAsyncEnumerable<string> ReadAsync()
    {
        var body = await _response.Content.ReadAsStreamAsync(_cancellation);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(_cancellation))
        {
            if (item.EventType == AnswerEvents.Done) yield break;
            _text.Append(item.Data);
            yield return item.Data;
        }

        throw new EndOfStreamException("An answer ends with a \"done\" event; this one ended without.");
    }
}
