using System.Net;
using System.Net.WebSockets;
using LoadTest.Targets;

namespace LoadTest.WebSockets;

/// <summary>Connects a user, and records it.</summary>
internal sealed class Handshake(LoadContext load, WebSocketTransport transport, WebSocketUser user)
{
    /// <summary>Connects.</summary>
    /// <exception cref="TargetNotAllowedException">Nothing has been sent.</exception>
    /// <exception cref="WebSocketException">The service does not accept.</exception>
    public async Task RunAsync(Uri url)
    {
        if (!transport.Allowed.Allows(url)) throw TargetNotAllowedException.OfRequest(url);
        user.Replace(null);
        var socket = new ClientWebSocket();
        var step = load.Step(WebSocketMetrics.Connect);
        try
        {
            socket.Options.CollectHttpResponseDetails = true;
            foreach (var (name, value) in user.Headers) socket.Options.SetRequestHeader(name, value);
            if (user.SubProtocol is { } protocol) socket.Options.AddSubProtocol(protocol);
            await socket.ConnectAsync(url, transport.Upgrades, load.Cancellation).ConfigureAwait(false);
            step.Dispose();
            load.Rate(WebSocketMetrics.Error, false);
            user.Replace(socket);
        }
        catch (Exception exception)
        {
            step.Fail(exception.Message);
            step.Dispose();
            load.Rate(WebSocketMetrics.Error, true);
            var refusal = exception is WebSocketException failure ? RefusalOf(socket, failure) : null;
            socket.Dispose();
            if (refusal is not null) throw refusal;
            throw;
        }
    }

    // With the status, by which a retry tells a service that is busy from one that does not want the user.
    private static WebSocketException? RefusalOf(ClientWebSocket socket, WebSocketException failure) =>
        socket.HttpStatusCode is 0 or HttpStatusCode.SwitchingProtocols
            ? null
            : new WebSocketException(
                failure.WebSocketErrorCode, failure.Message, new HttpRequestException(failure.Message, failure, socket.HttpStatusCode));
}
