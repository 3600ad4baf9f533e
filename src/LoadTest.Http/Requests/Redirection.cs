using System.Net;
using LoadTest.Connections;
using LoadTest.Targets;

namespace LoadTest.Requests;

/// <summary>Turns a request into the one that a response asks for instead (RFC 9110, section 15.4).</summary>
internal static class Redirection
{
    /// <summary>Redirects that one request follows.</summary>
    public const int Most = 10;

    /// <summary>Whether a status may ask for another request.</summary>
    public static bool Is(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Prepares the next request.</summary>
    /// <param name="request">Becomes the next one.</param>
    /// <param name="response">Of the request.</param>
    /// <param name="transport">Knows what is allowed.</param>
    /// <param name="user">Whose headers are for one server.</param>
    /// <returns>False for a response that is no redirect, or one down from https to http, which is left as it is.</returns>
    /// <exception cref="TargetNotAllowedException">The next target is not allowed.</exception>
    public static bool TryApply(HttpRequestMessage request, HttpResponseMessage response, HttpTransport transport, HttpUser user)
    {
        if (!Is((int)response.StatusCode) || response.Headers.Location is not { } location) return false;
        var from = request.RequestUri!;
        var to = location.IsAbsoluteUri ? location : new Uri(from, location);
        if (to.Scheme != Uri.UriSchemeHttps && (to.Scheme != Uri.UriSchemeHttp || from.Scheme == Uri.UriSchemeHttps)) return false;
        if (!transport.Allowed.Allows(to)) throw TargetNotAllowedException.OfRedirect(from, to);

        // What is meant for one server is not for another.
        if (from.Authority != to.Authority || from.Scheme != to.Scheme)
        {
            request.Headers.Authorization = null;
            request.Headers.Remove("Cookie");
            user.RemoveHeaders(request);
        }

        request.Headers.Host = null;
        request.RequestUri = to;
        if (BecomesGet(request.Method, response.StatusCode)) (request.Method, request.Content) = (HttpMethod.Get, null);
        return true;
    }

    /// <summary>What a request fails with that would have to follow more.</summary>
    public static HttpRequestException TooMany() => new($"A request follows at most {Most} redirects; the service asked for one more.");

    private static bool BecomesGet(HttpMethod method, HttpStatusCode status) => status switch
    {
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found => method == HttpMethod.Post,
        HttpStatusCode.SeeOther => method != HttpMethod.Get && method != HttpMethod.Head,
        _ => false,
    };
}
