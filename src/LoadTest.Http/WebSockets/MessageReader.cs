using System.Buffers;
using System.Net.WebSockets;

namespace LoadTest.WebSockets;

/// <summary>Reads one message into a buffer of the pool.</summary>
/// <param name="maxBytes">Of the message.</param>
internal sealed class MessageReader(int maxBytes)
{
    private const int SmallestBuffer = 4 * 1024;

    /// <summary>What has arrived of it.</summary>
    public int BytesRead { get; private set; }

    /// <summary>Reads to the end of the message.</summary>
    /// <returns>Null if the service has closed instead, also in the middle of a message.</returns>
    /// <exception cref="WebSocketException">The connection is lost, or the message is too long.</exception>
    public async Task<LoadMessage?> ReadAsync(WebSocket socket, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(SmallestBuffer);
        try
        {
            while (true)
            {
                if (BytesRead == buffer.Length) buffer = Grown(buffer);
                var part = await socket.ReceiveAsync(buffer.AsMemory(BytesRead), cancellation).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return null;
                }

                BytesRead += part.Count;
                if (BytesRead > maxBytes) throw TooLong();
                if (part.EndOfMessage) return new LoadMessage(buffer, BytesRead, part.MessageType == WebSocketMessageType.Text);
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private WebSocketException TooLong() => new(
        WebSocketError.Faulted,
        FormattableString.Invariant($"A message has at most {maxBytes} bytes; the service sent more. Raise load.WebSocket.User.MaxMessageBytes if that is meant."));
}
