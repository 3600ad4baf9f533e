using Embeddings.Documents;

namespace Embeddings.Pipeline;

/// <summary>
/// The share of documents that lie in a cluster of which their topic is the most frequent (C. Manning, P. Raghavan and H. Schütze,
/// Introduction to Information Retrieval, 16.3): 1 if no cluster mixes topics.
/// </summary>
internal static class Purity
{
    /// <summary>The purity of a clustering.</summary>
    public static double Of(int[] clusters, IReadOnlyList<Document> documents)
    {
        var members = Enumerable.Range(0, clusters.Length).GroupBy(i => clusters[i]);
        return (double)members.Sum(cluster => cluster.CountBy(i => documents[i].Topic).Max(topic => topic.Value)) / clusters.Length;
    }
}
