namespace LoadTest.Benchmarks.WholeRun;

/// <summary>One request and its whole response, by either client that the engine is measured with.</summary>
internal static class GetRequest
{
    public static async Task ByHttpClientAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(url);
        response.EnsureSuccessStatusCode();
    }

    public static async Task ByLoadHttpAsync(LoadContext load, string url)
    {
        using var response = await load.Http.GetAsync(url);
    }
}
