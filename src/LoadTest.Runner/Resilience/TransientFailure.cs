using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Polly.Timeout;

namespace LoadTest.Runner.Resilience;

/// <summary>Failures that may pass by themselves, as <see cref="RetryAttribute.TransientOnly"/> lists them.</summary>
internal static class TransientFailure
{
    /// <summary>Whether a failure is one of them.</summary>
    public static bool Is(Exception failure) => failure switch
    {
        ChaosInjectedException or IOException or SocketException => true,
        // Who cancels but the iteration is a client's own time-out.
        TimeoutException or TimeoutRejectedException or OperationCanceledException => true,
        WebSocketException socket => Is(socket),
        HttpRequestException http => http.StatusCode is not { } status || Is(status),
        DbException database => database.IsTransient,
        AggregateException { InnerExceptions: [var only] } => Is(only),
        _ => false,
    };

    // One that the service refused has the status inside; one that broke off may hold next time.
    private static bool Is(WebSocketException failure) => failure.InnerException is { } inner
        ? Is(inner)
        : failure.WebSocketErrorCode is WebSocketError.ConnectionClosedPrematurely;

    private static bool Is(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}
