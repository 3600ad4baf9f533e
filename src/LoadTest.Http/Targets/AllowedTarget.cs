using System.Globalization;

namespace LoadTest.Targets;

/// <summary>One entry of the allow-list: a host, or all names below a domain, on any port or on one.</summary>
/// <param name="Host">As a URL has it: lower case, punycode, no brackets; below a wildcard the domain.</param>
/// <param name="Port">Null for any.</param>
/// <param name="IsWildcard">Whether it stands for the names below the host, and not for the host itself.</param>
internal sealed record AllowedTarget(string Host, int? Port, bool IsWildcard)
{
    private const string Wildcard = "*.";

    /// <summary>Reads an entry.</summary>
    /// <param name="text">As written.</param>
    /// <returns>Null for what is no entry.</returns>
    public static AllowedTarget? TryParse(string text)
    {
        if (!TrySplitPort(text, out var host, out var port)) return null;
        var isWildcard = host.StartsWith(Wildcard, StringComparison.Ordinal);
        if (isWildcard) host = host[Wildcard.Length..];
        host = host.TrimEnd('.');
        var kind = Uri.CheckHostName(host);
        if (kind == UriHostNameType.Unknown || (isWildcard && !IsDomain(host, kind))) return null;
        return Uri.TryCreate(kind == UriHostNameType.IPv6 ? $"http://[{host}]" : $"http://{host}", UriKind.Absolute, out var url)
            ? new AllowedTarget(url.IdnHost, port, isWildcard)
            : null;
    }

    /// <summary>Whether a target is one of those meant.</summary>
    /// <param name="host">As <see cref="Uri.IdnHost"/> has it.</param>
    /// <param name="port">Of the target.</param>
    public bool Covers(ReadOnlySpan<char> host, int port)
    {
        if (Port is { } only && only != port) return false;
        host = host.TrimEnd('.');
        if (!IsWildcard) return host.Equals(Host, StringComparison.OrdinalIgnoreCase);
        return host.Length > Host.Length + 1 && host[^(Host.Length + 1)] == '.' && host.EndsWith(Host, StringComparison.OrdinalIgnoreCase);
    }

    // A wildcard over a top-level domain would allow nearly as much as the refused "*", one over digits would match addresses.
    private static bool IsDomain(string host, UriHostNameType kind) =>
        kind == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) && host[(host.LastIndexOf('.') + 1)..].Any(char.IsLetter);

    private static bool TrySplitPort(string text, out string host, out int? port)
    {
        (host, port) = (text, null);
        var bracket = text.StartsWith('[') ? text.IndexOf(']', StringComparison.Ordinal) : -1;
        if (bracket < 0 && text.Count(letter => letter == ':') != 1) return true;

        var colon = text.IndexOf(':', Math.Max(bracket, 0));
        if (bracket >= 0) host = text[1..bracket];
        else host = text[..colon];
        if (colon < 0) return bracket == text.Length - 1;
        if (bracket >= 0 && colon != bracket + 1) return false;
        if (!int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        port = number;
        return number is >= 1 and <= 65_535;
    }
}
