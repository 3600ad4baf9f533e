namespace LoadTest.Requests;

/// <summary>Whose request it is, told along with it to where connections are set up.</summary>
internal static class RequestOwner
{
    private static readonly HttpRequestOptionsKey<LoadContext> Key = new("LoadTest.Context");

    public static void Set(HttpRequestMessage request, LoadContext load)
    {
        if (request is not OwnedRequest) request.Options.Set(Key, load);
    }

    public static LoadContext? Of(HttpRequestMessage request) =>
        request is OwnedRequest owned ? owned.Load : request.Options.TryGetValue(Key, out var load) ? load : null;
}
