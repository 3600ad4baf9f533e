using System.Globalization;
using System.Text;
using LoadTest.Requests;
using LoadTest.Wire;

namespace LoadTest.Http.Tests.Wire;

/// <summary>Reads a response that arrives in pieces, without a network.</summary>
internal static class Arrival
{
    /// <summary>Reads it.</summary>
    /// <returns>What has become of it, or the fault.</returns>
    public static string Read(IEnumerable<ReadOnlyMemory<byte>> pieces, bool answersHead = false)
    {
        using var buffer = new ResponseBuffer();
        try
        {
            var reader = new ResponseHeadReader(answersHead);
            ResponseHead? head = null;
            WireBody body = default;
            var isOver = false;
            foreach (var piece in pieces.Where(piece => piece.Length > 0))
            {
                // As on a connection: what comes after the end is no longer read.
                if (isOver) return Text(head!.Value, buffer, "followed by more");
                Receive(piece, buffer);
                if (head is null)
                {
                    if (!reader.TryRead(buffer.Kept, out var read)) continue;
                    head = read;
                    buffer.EndHead(read.Start, read.End);
                    body = new WireBody(read, buffer);
                }

                isOver = body.TryTake(buffer);
            }

            if (head is not { } final) return "head ends early";
            return Text(final, buffer, isOver ? body.IsClean ? "complete" : "followed by more" : body.EndsWithConnection ? "complete" : "ends early");
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException)
        {
            return exception.Message;
        }
    }

    /// <summary>Reads it in one piece.</summary>
    public static string Read(string response, bool answersHead = false) => Read([Encoding.Latin1.GetBytes(response)], answersHead);

    private static void Receive(ReadOnlyMemory<byte> piece, ResponseBuffer buffer)
    {
        while (piece.Length > 0)
        {
            var room = buffer.Room();
            var count = Math.Min(room.Length, piece.Length);
            piece[..count].CopyTo(room);
            buffer.Keep(count);
            piece = piece[count..];
        }
    }

    private static string Text(ResponseHead head, ResponseBuffer buffer, string end) => string.Create(
        CultureInfo.InvariantCulture,
        $"{head.Status} {head.Framing} {head.BodyLength} {(head.KeepsConnection ? "keeps" : "closes")} '{Encoding.Latin1.GetString(buffer.Body.Span)}' {end}");
}
