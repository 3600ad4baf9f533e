using System.Net.WebSockets;
using System.Text;
using LoadTest.WebSockets;

namespace LoadTest;

/// <summary>The WebSocket connection of one virtual user, kept from iteration to iteration; from <c>load.WebSocket</c>.</summary>
/// <remarks>
/// <para>Records the times <c>ws_connect</c> (name resolution, TCP and upgrade) and <c>ws_message</c> (a request to the last byte of its
/// reply), failed ones apart as <c>ws_message{failed}</c>; the rate <c>ws_error</c> of all that is done; the counters
/// <c>ws_bytes_sent</c> and <c>ws_bytes_received</c> (of messages), and <c>ws_close{1001}</c> per status with which the service has
/// closed. What a set-up method does is not recorded: connect in the iteration, by <see cref="EnsureConnectedAsync"/>, if it shall be.</para>
/// <para>Whatever fails, a cancelled wait included, ends the connection, since nobody could tell which reply comes next; the failure is
/// an exception. Send and receive may run in parallel tasks, two of a kind may not.</para>
/// </remarks>
public readonly record struct LoadWebSocket
{
    private readonly LoadContext _load;
    private readonly WebSocketTransport _transport;

    internal LoadWebSocket(LoadContext load, WebSocketTransport transport) => (_load, _transport) = (load, transport);

    /// <summary>How the user connects.</summary>
    public WebSocketUser User => _load.State<WebSocketUser>();

    /// <summary>Whether messages can be sent and received.</summary>
    public bool IsConnected => User.Socket is { State: WebSocketState.Open };

    private Conversation Conversation => new(_load, User);

    /// <summary>Connects, in place of a connection that there may be.</summary>
    /// <param name="url">Absolute, ws or wss.</param>
    /// <returns>Completes when the service has accepted.</returns>
    /// <exception cref="WebSocketException">The service does not accept.</exception>
    /// <exception cref="InvalidOperationException">Nobody has allowed the target; nothing has been sent.</exception>
    public Task ConnectAsync(string url) => new Handshake(_load, _transport, User).RunAsync(WebSocketTarget.Of(url));

    /// <summary>Connects unless the user is connected.</summary>
    /// <inheritdoc cref="ConnectAsync"/>
    public Task EnsureConnectedAsync(string url) => IsConnected ? Task.CompletedTask : ConnectAsync(url);

    /// <summary>Sends a text.</summary>
    /// <param name="text">The message.</param>
    /// <returns>Completes when it is on its way.</returns>
    /// <exception cref="WebSocketException">The connection is lost.</exception>
    /// <exception cref="InvalidOperationException">There is no connection.</exception>
    public Task SendAsync(string text) => Conversation.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    /// <summary>Sends bytes.</summary>
    /// <param name="message">The message.</param>
    /// <inheritdoc cref="SendAsync(string)"/>
    public Task SendAsync(ReadOnlyMemory<byte> message) => Conversation.SendAsync(message, WebSocketMessageType.Binary);

    /// <summary>Waits for the next message.</summary>
    /// <returns>The message; dispose it.</returns>
    /// <exception cref="WebSocketException">The service has closed, the connection is lost, or the message is too long.</exception>
    /// <exception cref="InvalidOperationException">There is no connection.</exception>
    public Task<LoadMessage> ReceiveAsync() => Conversation.ReceiveAsync();

    /// <summary>Sends a text and waits for the next message as its reply.</summary>
    /// <param name="text">The message.</param>
    /// <param name="name">The step, such as <c>"say"</c>; no step by default.</param>
    /// <returns>The reply; dispose it.</returns>
    /// <exception cref="WebSocketException">The service has closed, the connection is lost, or the reply is too long.</exception>
    /// <exception cref="InvalidOperationException">There is no connection.</exception>
    public Task<LoadMessage> RequestAsync(string text, string? name = null) =>
        Conversation.RequestAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, name);

    /// <summary>Sends bytes and waits for the next message as their reply.</summary>
    /// <param name="message">The message.</param>
    /// <param name="name">The step; no step by default.</param>
    /// <inheritdoc cref="RequestAsync(string, string?)"/>
    public Task<LoadMessage> RequestAsync(ReadOnlyMemory<byte> message, string? name = null) =>
        Conversation.RequestAsync(message, WebSocketMessageType.Binary, name);

    /// <summary>Says good-bye, and waits a second at most for the service to do so too. For a <see cref="UserTeardownAttribute"/> method.</summary>
    /// <returns>Completes when there is no connection.</returns>
    public Task CloseAsync() => Farewell.SayAsync(User, _transport.Time, _load.Cancellation);
}
