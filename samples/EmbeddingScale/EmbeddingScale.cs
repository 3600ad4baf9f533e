using Embeddings.Documents;
using Embeddings.Pipeline;
using LoadTest;
using Xunit;

namespace Embeddings;

/// <summary>Does the pipeline still do when there are twenty times as many documents?</summary>
public sealed class EmbeddingScale : IClassFixture<EmbeddingService>
{
    private readonly EmbeddingService _service;

    /// <summary>Says which service is asked.</summary>
    public EmbeddingScale(EmbeddingService service, ITestOutputHelper output)
    {
        _service = service;
        output.WriteLine(service.Options.Endpoint);
    }

    [LoadTest(Users = 1, Iterations = 3, WarmUp = "3s", Seed = 42)]
    [Scale(100, 250, 500, 1000, 2000, Project = [10_000, 50_000])]
    [ScaleKpi(MinTimeEfficiency = 0.8, MinMemoryEfficiency = 0.5)]
    [Kpi("embed_batch", MeanMs = 250)]
    [Kpi("purity", Min = 0.95)]
    [Kpi("cost", MaxTotal = 0.002)]
    [Price(EmbeddingService.Model, InputPerMillion = 0.02)]
    public async Task Cluster(LoadContext load, int n)
    {
        // From here on, what the run before held is free.
        await Task.Yield();
        var documents = DocumentWriter.Write(n, load.Random);

        Document[] distinct;
        using (load.Step("deduplicate")) distinct = Duplicates.Remove(documents, _service.Options.Pairwise);
        load.Count("duplicates", documents.Length - distinct.Length);

        var embedded = await load.Step("embed", () => new Embedder(_service, load).EmbedAsync(distinct));
        load.Count("api_calls", embedded.Calls);
        load.Tokens(EmbeddingService.Model, input: embedded.Tokens);

        Clustering clustering;
        using (load.Step("cluster")) clustering = KMeans.Cluster(embedded.Vectors, Topics.Count, _service.Options.Hoarding);
        load.Record("purity", Purity.Of(clustering.Clusters, distinct));

        using (load.Step("store")) load.Count("storage_bytes", VectorFile.Write(distinct, embedded.Vectors, clustering));
    }

    /// <summary>Logs in and fills every connection once: what comes once is no part of any size.</summary>
    [UserSetup]
    public Task LogIn(LoadContext load)
    {
        _service.LogIn(load.Http.User);
        return new Embedder(_service, load).EmbedAsync(DocumentWriter.Write(Embedder.Jobs * Embedder.BatchSize, load.Random));
    }
}
