using Embeddings.Documents;
using Embeddings.Pipeline;
using Embeddings.Service;
using LoadTest;

namespace Embeddings.Tests;

public sealed class PipelineTests
{
    private static readonly Document[] Written = DocumentWriter.Write(200, new LoadRandom(SeedKey.Of(1, "documents")));

    [Fact]
    public void The_same_seed_writes_the_same_documents() => DocumentWriter.Write(200, new LoadRandom(SeedKey.Of(1, "documents"))).Should().Equal(Written);

    [Fact]
    public void Both_ways_find_the_same_duplicates()
    {
        var distinct = Duplicates.Remove(Written, pairwise: false);

        distinct.Length.Should().BeInRange(180, 199);
        Duplicates.Remove(Written, pairwise: true).Should().Equal(distinct);
    }

    [Fact]
    public void Clusters_of_the_models_vectors_are_the_topics()
    {
        var model = new EmbeddingModel(isBlurred: false);
        var vectors = Array.ConvertAll(Written, document => model.Embed(document.Text));

        var clusters = KMeans.Cluster(vectors, Topics.Count, keepHistory: false).Clusters;

        clusters.Distinct().Should().HaveCount(Topics.Count);
        Purity.Of(clusters, Written).Should().Be(1);
    }

    [Fact]
    public void A_blurred_model_hides_the_topics()
    {
        var model = new EmbeddingModel(isBlurred: true);
        var vectors = Array.ConvertAll(Written, document => model.Embed(document.Text));

        Purity.Of(KMeans.Cluster(vectors, Topics.Count, keepHistory: false).Clusters, Written).Should().BeLessThan(0.5);
    }

    [Fact]
    public void A_vector_has_1536_dimensions_and_length_1()
    {
        var vector = new EmbeddingModel(isBlurred: false).Embed("one two");

        vector.Should().HaveCount(1536);
        vector.Sum(value => (double)value * value).Should().BeApproximately(1, 1e-5);
    }

    [Fact]
    public void Distance_is_that_of_Euclid_whatever_the_width_of_the_processor()
    {
        float[] a = [.. Enumerable.Range(0, 37).Select(i => i * 0.5f)];
        float[] b = [.. Enumerable.Range(0, 37).Select(i => 1f - i)];

        Vectors.Distance(a, b).Should().BeApproximately(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum(), 0.1f);
    }

    [Fact]
    public void Storage_is_the_vectors_and_a_line_for_each()
    {
        var size = VectorFile.Write(Written[..10], [.. Enumerable.Repeat(new float[1536], 10)], new Clustering(new int[10], []));

        var metadata = Written[..10].Sum(document => document.Text.Length);
        size.Should().BeInRange((10 * 1536 * 4) + metadata, (10 * 1536 * 4) + metadata + (10 * 50));
    }
}
