using System.Data.Common;
using System.Net;
using System.Net.Sockets;
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
        HttpRequestException http => http.StatusCode is not { } status || Is(status),
        DbException database => database.IsTransient,
        AggregateException { InnerExceptions: [var only] } => Is(only),
        _ => false,
    };

    private static bool Is(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
}
