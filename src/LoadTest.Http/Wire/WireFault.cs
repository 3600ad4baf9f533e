using System.Net.Sockets;

namespace LoadTest.Wire;

/// <summary>What can be wrong on the wire, as the exceptions of <see cref="HttpClient"/>; none names a URL.</summary>
internal static class WireFault
{
    /// <summary>A response whose head breaks the rules.</summary>
    /// <param name="rule">What it does, as the rest of a sentence.</param>
    public static HttpRequestException OfHead(string rule) =>
        new(HttpRequestError.InvalidResponse, $"The service sent an invalid response: its head {rule}.");

    /// <summary>A response whose head is too long.</summary>
    public static HttpRequestException OfHeadSize(int mostBytes) => new(
        HttpRequestError.ConfigurationLimitExceeded, $"The head of a response has at most {mostBytes / 1024} KB; the service sent a longer one.");

    /// <summary>A body in chunks that breaks the rules.</summary>
    /// <param name="rule">What it does, as the rest of a sentence.</param>
    public static HttpIOException OfChunks(string rule) =>
        new(HttpRequestError.InvalidResponse, $"The service sent an invalid body in chunks: it {rule}.");

    /// <summary>A connection that ended before there was a head.</summary>
    public static HttpRequestException OfNoAnswer(bool isBegun)
    {
        var ended = OfEnd();
        var what = isBegun ? "in the middle of the head of its response" : "without a response";
        return new HttpRequestException(ended.HttpRequestError, $"The service closed the connection {what}.", ended);
    }

    /// <summary>A connection that ended in the middle of a body.</summary>
    public static HttpIOException OfEnd() => new(HttpRequestError.ResponseEnded, "The response ended prematurely.");

    /// <summary>A connection that broke before there was a head.</summary>
    public static HttpRequestException OfBroken(SocketException exception) =>
        new(HttpRequestError.Unknown, $"The connection broke before the response: {exception.Message}", OfBrokenBody(exception));

    /// <summary>A connection that broke in the middle of a body.</summary>
    public static IOException OfBrokenBody(SocketException exception) =>
        new($"Unable to read data from the transport connection: {exception.Message}.", exception);

    /// <summary>A connection that could not be set up.</summary>
    public static HttpRequestException OfConnect(Exception exception, string host, int port) => new(
        exception switch
        {
            SocketException { SocketErrorCode: SocketError.HostNotFound } => HttpRequestError.NameResolutionError,
            SocketException => HttpRequestError.ConnectionError,
            _ => HttpRequestError.Unknown,
        },
        $"{exception.Message} ({host}:{port})",
        exception);

    /// <summary>A request that must not be sent.</summary>
    /// <param name="rule">What is wrong, and what is right.</param>
    public static HttpRequestException OfRequest(string rule) => new(HttpRequestError.Unknown, rule);
}
