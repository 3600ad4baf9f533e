namespace LoadTest.Targets;

/// <summary>Where a request goes.</summary>
internal static class Target
{
    /// <summary>The absolute URL of a request.</summary>
    /// <exception cref="ArgumentException">There is none, or it is not of HTTP.</exception>
    public static Uri Of(Uri? url, Uri? baseAddress)
    {
        if (url is { IsAbsoluteUri: true } && !IsPath(url)) return OfHttp(url);
        if (baseAddress is not { IsAbsoluteUri: true })
            throw new ArgumentException(
                $"A URL is absolute, or relative to a base address; found {(url is null ? "none" : "a relative one")} and no base address. Set load.Http.User.BaseAddress.",
                nameof(url));
        return OfHttp(url is null ? baseAddress : new Uri(baseAddress, url.OriginalString));
    }

    // On Unix Uri takes "/items" for the path of a file, which is absolute.
    private static bool IsPath(Uri url) => url.IsFile && url.OriginalString.StartsWith('/');

    private static Uri OfHttp(Uri url) => IsHttp(url)
        ? url
        : throw new ArgumentException($"A URL begins with http:// or https://; found {url.Scheme}:.", nameof(url));

    private static bool IsHttp(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;
}
