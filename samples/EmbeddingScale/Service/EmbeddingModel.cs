using System.Collections.Concurrent;
using Embeddings.Pipeline;

namespace Embeddings.Service;

/// <summary>
/// The "language model": each word has a fixed random direction, normal in each of 1,536 dimensions and seeded by the word; a text
/// is the normalized sum of its words. Texts with many words in common are near each other. A blurred model adds a direction of
/// the whole text that is eight times as long as the words' own.
/// </summary>
internal sealed class EmbeddingModel(bool isBlurred)
{
    /// <summary>The length of a vector.</summary>
    public const int Dimensions = 1536;

    private const int Blur = 8;

    private readonly ConcurrentDictionary<string, float[]> _words = new();

    /// <summary>The vector of a text.</summary>
    public float[] Embed(string text)
    {
        var sum = new float[Dimensions];
        foreach (var word in text.Split(' ')) Vectors.AddTo(sum, _words.GetOrAdd(word, Direction));
        Vectors.Normalize(sum);
        if (!isBlurred) return sum;

        var noise = Direction(text);
        Vectors.Normalize(noise);
        for (var i = 0; i < Blur; i++) Vectors.AddTo(sum, noise);
        Vectors.Normalize(sum);
        return sum;
    }

    private static float[] Direction(string text)
    {
        var random = new Random(text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        var direction = new float[Dimensions];
        for (var i = 0; i < Dimensions; i++) direction[i] = (float)StandardNormal(random);
        return direction;
    }

    // Box and Muller 1958.
    private static double StandardNormal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
