using LoadTest.Connections;

namespace LoadTest.Requests;

/// <summary>A request that knows its exchange without a dictionary of options.</summary>
internal sealed class OwnedRequest(HttpMethod method, Uri url) : HttpRequestMessage(method, url)
{
    public ConnectionWait? Exchange { get; set; }
}
