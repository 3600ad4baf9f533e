using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;
using LoadTest.Requests;

namespace LoadTest.Wire;

/// <summary>
/// Which requests are plain enough to be sent over our own connections: HTTP/1.1 without TLS, a usual method, no header that manages
/// the connection, and a body that is small and in memory. All others go to <see cref="SocketsHttpHandler"/>.
/// </summary>
internal static class WireRule
{
    /// <summary>Of a body.</summary>
    public const int MostContentBytes = 64 * 1024;

    // Those that change how a message is framed or where it goes, and those of a body, which a request without one does not have.
    private static readonly FrozenSet<string> NotPlain = FrozenSet.ToFrozenSet(
        [
            "Connection", "Expect", "Host", "HTTP2-Settings", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
            "Allow", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location",
            "Content-MD5", "Content-Range", "Content-Type", "Expires", "Last-Modified",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Methods = FrozenSet.ToFrozenSet(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], StringComparer.Ordinal);

    private static readonly FrozenSet<Type> Contents = FrozenSet.ToFrozenSet(
        [typeof(ByteArrayContent), typeof(StringContent), typeof(FormUrlEncodedContent), typeof(ReadOnlyMemoryContent)]);

    /// <summary>Whether a request is plain.</summary>
    public static bool Covers(OutgoingRequest request, HttpUser user) =>
        request.Url.Scheme == Uri.UriSchemeHttp
        && Methods.Contains(request.Method.Method)
        && (request.Content is not { } content || Covers(content))
        && (request.Message is { } message ? Covers(message) : Covers(user.OwnHeaders))
        && !(request.Url.HostNameType == UriHostNameType.IPv6 && request.Url.IdnHost.Contains('%', StringComparison.Ordinal));

    // Types that are known to write what is in memory, as often as they are asked.
    private static bool Covers(HttpContent content) =>
        Contents.Contains(content.GetType()) && content.Headers.ContentLength is <= MostContentBytes;

    private static bool Covers(HttpRequestMessage message)
    {
        if (message.Version != HttpVersion.Version11) return false;
        foreach (var (name, _) in message.Headers.NonValidated)
        {
            if (NotPlain.Contains(name)) return false;
        }

        return true;
    }

    private static bool Covers(Dictionary<string, string> headers)
    {
        if (headers.Count == 0) return true;
        foreach (var name in headers.Keys)
        {
            if (NotPlain.Contains(name)) return false;
        }

        return true;
    }
}
