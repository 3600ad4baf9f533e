namespace Embeddings.Pipeline;

/// <summary>
/// k-means: Lloyd's iterations (S. Lloyd, Least squares quantization in PCM, 1982) from centres as far apart as possible (T. Gonzalez,
/// Clustering to minimize the maximum intercluster distance, 1985), so that equal vectors give equal clusters.
/// </summary>
internal static class KMeans
{
    private const int Rounds = 20;

    /// <summary>Clusters vectors.</summary>
    /// <param name="vectors">One or more, all of one length.</param>
    /// <param name="k">Clusters; at most as many as vectors.</param>
    /// <param name="keepHistory">Whether to keep a table of all pairs for every round.</param>
    public static Clustering Cluster(float[][] vectors, int k, bool keepHistory)
    {
        var history = new List<double[]>();
        var centres = FarthestFirst(vectors, k);
        var clusters = new int[vectors.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < vectors.Length; i++) clusters[i] = Nearest(vectors[i], centres);
            centres = Means(vectors, clusters, centres);
            // It takes room only: what would fill it would take time as well.
            if (keepHistory) history.Add(GC.AllocateUninitializedArray<double>(vectors.Length * vectors.Length));
        }

        return new Clustering(clusters, history);
    }

    private static float[][] FarthestFirst(float[][] vectors, int k)
    {
        var centres = new List<float[]> { vectors[0] };
        var distances = Array.ConvertAll(vectors, vector => Vectors.Distance(vector, vectors[0]));
        while (centres.Count < k)
        {
            var centre = vectors[Array.IndexOf(distances, distances.Max())];
            centres.Add(centre);
            for (var i = 0; i < vectors.Length; i++) distances[i] = Math.Min(distances[i], Vectors.Distance(vectors[i], centre));
        }

        return [.. centres];
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        var nearest = 0;
        var least = float.PositiveInfinity;
        for (var i = 0; i < centres.Length; i++)
        {
            var distance = Vectors.Distance(vector, centres[i]);
            if (distance >= least) continue;
            least = distance;
            nearest = i;
        }

        return nearest;
    }

    private static float[][] Means(float[][] vectors, int[] clusters, float[][] before)
    {
        var sums = Array.ConvertAll(before, centre => new float[centre.Length]);
        var counts = new int[before.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            Vectors.AddTo(sums[clusters[i]], vectors[i]);
            counts[clusters[i]]++;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            if (counts[i] == 0) sums[i] = before[i];
            else Vectors.Divide(sums[i], counts[i]);
        }

        return sums;
    }
}
