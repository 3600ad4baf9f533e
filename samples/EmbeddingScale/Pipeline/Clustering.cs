namespace Embeddings.Pipeline;

/// <summary>Which vectors belong together.</summary>
/// <param name="Clusters">The cluster of each vector, from 0.</param>
/// <param name="History">A table of all pairs for each round, where it is kept; nobody reads it.</param>
internal sealed record Clustering(int[] Clusters, IReadOnlyList<double[]> History);
