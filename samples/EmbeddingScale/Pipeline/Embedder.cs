using System.Runtime.InteropServices;
using Embeddings.Documents;
using Embeddings.Service;
using LoadTest;

namespace Embeddings.Pipeline;

/// <summary>Turns documents into vectors, in batches of 50, five of them at a time.</summary>
internal sealed class Embedder(EmbeddingService service, LoadContext load)
{
    /// <summary>Texts in a request.</summary>
    public const int BatchSize = 50;

    /// <summary>Requests under way at a time.</summary>
    public const int Jobs = 5;

    /// <summary>Embeds all documents.</summary>
    public async Task<EmbeddedDocuments> EmbedAsync(IReadOnlyList<Document> documents)
    {
        var vectors = new float[documents.Count][];
        var starts = Enumerable.Range(0, (documents.Count + BatchSize - 1) / BatchSize).Select(batch => batch * BatchSize).ToArray();
        var tokens = 0L;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Jobs, CancellationToken = load.Cancellation };
        await Parallel.ForEachAsync(starts, options, async (start, _) =>
            Interlocked.Add(ref tokens, await EmbedBatchAsync(documents, start, vectors)));
        return new EmbeddedDocuments(vectors, starts.Length, tokens);
    }

    private async Task<long> EmbedBatchAsync(IReadOnlyList<Document> documents, int start, float[][] vectors)
    {
        var texts = documents.Skip(start).Take(BatchSize).Select(document => document.Text).ToArray();
        using var response = await load.Http.PostJsonAsync(
            service.Url, new EmbeddingRequest(EmbeddingService.Model, texts, "base64"), name: "embed_batch");
        if (!response.IsExpected) throw new HttpRequestException($"The service answered {response.Status}.");

        var answer = (await response.ReadJsonAsync<EmbeddingResponse>())!;
        foreach (var item in answer.Data)
            vectors[start + item.Index] = MemoryMarshal.Cast<byte, float>(Convert.FromBase64String(item.Embedding)).ToArray();
        return answer.Usage.PromptTokens;
    }
}
