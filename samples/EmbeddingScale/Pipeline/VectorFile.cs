using System.Runtime.InteropServices;
using System.Text.Json;
using Embeddings.Documents;

namespace Embeddings.Pipeline;

/// <summary>Stores vectors as a vector database would: 4 bytes a dimension, and a line of JSON about each.</summary>
internal static class VectorFile
{
    /// <summary>Writes a file, takes its size and deletes it.</summary>
    /// <returns>Its size in bytes.</returns>
    public static long Write(IReadOnlyList<Document> documents, IReadOnlyList<float[]> vectors, Clustering clustering)
    {
        using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        for (var i = 0; i < documents.Count; i++)
        {
            file.Write(MemoryMarshal.AsBytes<float>(vectors[i]));
            JsonSerializer.Serialize(file, new { Id = i, documents[i].Text, Cluster = clustering.Clusters[i] });
            file.WriteByte((byte)'\n');
        }

        file.Flush();
        return file.Length;
    }
}
