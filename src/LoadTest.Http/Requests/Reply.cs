using LoadTest.Wire;

namespace LoadTest.Requests;

/// <summary>A response whose head has arrived, by one way or the other.</summary>
/// <param name="Status">Of the response.</param>
/// <param name="Message">Null if it came over one of our own connections.</param>
/// <param name="Connection">Ours, on which the body is still to come.</param>
internal readonly record struct Reply(int Status, HttpResponseMessage? Message, WireConnection? Connection)
{
    public static Reply Of(HttpResponseMessage message) => new((int)message.StatusCode, message, Connection: null);

    public static Reply Of(WireConnection connection) => new(connection.Status, Message: null, connection);

    /// <summary>Receives the body.</summary>
    public ValueTask ReceiveBodyAsync(ResponseBuffer buffer, CancellationToken cancellation) =>
        Message is null ? Connection!.ReceiveBodyAsync(buffer, cancellation) : MessageBody.ReadAsync(Message.Content, buffer, cancellation);

    /// <summary>The same after that: an own connection may serve somebody else by now.</summary>
    public Reply Received() => this with { Connection = null };

    /// <summary>Leaves the body of a response that asks for another request.</summary>
    /// <returns>None.</returns>
    public Reply Leave(ResponseBuffer buffer)
    {
        Message?.Dispose();
        Connection?.Leave(buffer);
        buffer.Clear();
        return default;
    }

    /// <summary>Gives up.</summary>
    public void Abandon()
    {
        Message?.Dispose();
        Connection?.Dispose();
    }
}
