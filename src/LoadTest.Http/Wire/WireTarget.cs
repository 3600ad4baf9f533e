using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LoadTest.Wire;

/// <summary>What a URL becomes on the wire, worked out once.</summary>
internal sealed class WireTarget
{
    private static readonly ConditionalWeakTable<Uri, WireTarget> Known = [];

    private WireTarget(Uri url)
    {
        Host = url.IdnHost;
        Port = url.Port;
        var authority = url.HostNameType == UriHostNameType.IPv6 ? $"[{Host}]" : Host;
        if (!url.IsDefaultPort) authority += string.Create(CultureInfo.InvariantCulture, $":{Port}");
        var target = url.PathAndQuery;
        if (!FieldGrammar.IsTarget(target) || !FieldGrammar.IsTarget(authority))
            throw WireFault.OfRequest("A URL is sent as visible ASCII without blanks; this one holds other characters. Escape them.");
        Rest = Encoding.ASCII.GetBytes($" {target} HTTP/1.1\r\nHost: {authority}\r\n");
        PlainGet = [.. "GET"u8, .. Rest, .. "\r\n"u8];
    }

    /// <summary>Where to connect to.</summary>
    public string Host { get; }

    /// <summary>Where to connect to.</summary>
    public int Port { get; }

    /// <summary>A request from after its method to after the header <c>Host</c>.</summary>
    public byte[] Rest { get; }

    /// <summary>A whole GET request without further headers.</summary>
    public byte[] PlainGet { get; }

    /// <summary>Of a URL.</summary>
    /// <exception cref="HttpRequestException">It holds what would end the line that it stands in.</exception>
    public static WireTarget Of(Uri url) => Known.GetValue(url, static url => new WireTarget(url));
}
