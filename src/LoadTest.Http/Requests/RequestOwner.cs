using LoadTest.Connections;

namespace LoadTest.Requests;

/// <summary>The exchange of a request, told along with it to where connections are set up.</summary>
internal static class RequestOwner
{
    private static readonly HttpRequestOptionsKey<ConnectionWait> Key = new("LoadTest.Exchange");

    public static void Set(HttpRequestMessage request, ConnectionWait exchange)
    {
        if (request is OwnedRequest owned) owned.Exchange = exchange;
        else request.Options.Set(Key, exchange);
    }

    public static ConnectionWait? Of(HttpRequestMessage request) =>
        request is OwnedRequest owned ? owned.Exchange : request.Options.TryGetValue(Key, out var exchange) ? exchange : null;
}
