using System.Collections.Concurrent;
using System.Globalization;

namespace LoadTest.WebSockets;

/// <summary>The metrics that WebSockets record by themselves. None holds a URL, so that their number is bounded.</summary>
internal static class WebSocketMetrics
{
    /// <summary>A time: name resolution, TCP connection and upgrade.</summary>
    public const string Connect = "ws_connect";

    /// <summary>A time: from a request to the last byte of its reply.</summary>
    public const string Message = "ws_message";

    /// <summary>A rate: what failed of all connects, sends, receives and requests.</summary>
    public const string Error = "ws_error";

    /// <summary>A counter: bytes of the messages sent.</summary>
    public const string BytesSent = "ws_bytes_sent";

    /// <summary>A counter: bytes of the messages received, incomplete ones included.</summary>
    public const string BytesReceived = "ws_bytes_received";

    private const int MostCodes = 20;

    private static readonly ConcurrentDictionary<int, string> Codes = new();

    /// <summary>A counter: connections that the service has closed with a status.</summary>
    public static string Close(int status) => Codes.TryGetValue(status, out var known) ? known
        : Codes.Count < MostCodes ? Codes.GetOrAdd(status, static status => string.Create(CultureInfo.InvariantCulture, $"ws_close{{{status}}}"))
        : "ws_close{other}";
}
