using LoadTest.WebSockets;

namespace LoadTest;

/// <summary>Adds <c>load.WebSocket</c> to <see cref="LoadContext"/>.</summary>
public static class LoadContextWebSocket
{
    extension(LoadContext load)
    {
        /// <summary>
        /// Talks over a WebSocket and records that by itself, see <see cref="LoadWebSocket"/>. A target that is not loopback needs an
        /// entry in the allow-list, as for <c>load.Http</c>.
        /// </summary>
        public LoadWebSocket WebSocket => new(load ?? throw new ArgumentNullException(nameof(load)), WebSocketTransport.Current);
    }
}
