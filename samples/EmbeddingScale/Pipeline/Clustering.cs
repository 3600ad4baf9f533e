namespace Embeddings.Pipeline;

/// <summary>Which vectors belong together.</summary>
/// <param name="Clusters">The cluster of each vector, from 0.</param>
/// <param name="History">A table of all pairs for each round if it is kept, else empty. Nobody reads it: it is there to take memory.</param>
internal sealed record Clustering(int[] Clusters, IReadOnlyList<double[]> History);
