namespace Embeddings.Pipeline;

/// <summary>What became of vectors.</summary>
/// <param name="Clusters">The cluster of each vector, from 0.</param>
/// <param name="History">Where it is kept, a table of all pairs for each round.</param>
internal sealed record Clustering(int[] Clusters, IReadOnlyList<double[]> History);
