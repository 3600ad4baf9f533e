namespace LoadTest.Requests;

/// <summary>A request that knows its owner without a dictionary of options.</summary>
internal sealed class OwnedRequest(LoadContext load, HttpMethod method, Uri url) : HttpRequestMessage(method, url)
{
    public LoadContext Load { get; } = load;
}
