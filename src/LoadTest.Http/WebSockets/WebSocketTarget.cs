namespace LoadTest.WebSockets;

/// <summary>Where a connection goes.</summary>
internal static class WebSocketTarget
{
    /// <summary>The URL of a service.</summary>
    /// <exception cref="ArgumentException">It is not absolute, or not of a WebSocket.</exception>
    public static Uri Of(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Uri.TryCreate(url, UriKind.Absolute, out var target) && (target.Scheme == Uri.UriSchemeWs || target.Scheme == Uri.UriSchemeWss)
            ? target
            : throw new ArgumentException($"The URL of a WebSocket is absolute and begins with ws:// or wss://; found '{url}'.", nameof(url));
    }
}
