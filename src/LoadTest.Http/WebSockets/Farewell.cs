using System.Net.WebSockets;

namespace LoadTest.WebSockets;

/// <summary>Ends the connection of a user in good order.</summary>
internal static class Farewell
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Closes, and cuts the connection if the service does not do so in time.</summary>
    public static async Task SayAsync(WebSocketUser user, TimeProvider time, CancellationToken cancellation)
    {
        if (user.Socket is not { State: WebSocketState.Open or WebSocketState.CloseReceived } socket)
        {
            user.Replace(null);
            return;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException || (exception is OperationCanceledException && patience.IsCancellationRequested))
        {
            // The service has hung up first, or does not answer a good-bye; either way the connection is of no more use.
        }
        finally
        {
            user.Replace(null);
        }
    }
}
