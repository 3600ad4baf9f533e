using LoadTest;

namespace Embeddings.Documents;

/// <summary>Writes documents from a seed: ten words of one topic, two common ones; one document in fifty repeats an earlier one.</summary>
internal static class DocumentWriter
{
    private const int TopicWords = 10;
    private const int CommonWords = 2;
    private const int BodyLength = 48 * 1024;
    private const double ShareOfDuplicates = 0.02;

    /// <summary>Writes so many documents.</summary>
    public static Document[] Write(int count, LoadRandom random)
    {
        var documents = new Document[count];
        for (var i = 0; i < count; i++)
            documents[i] = i > 0 && random.Chance(ShareOfDuplicates) ? documents[random.Next(i)] : WriteOne(random.Next(Topics.Count), random);
        return documents;
    }

    private static Document WriteOne(int topic, LoadRandom random)
    {
        var words = new string[TopicWords + CommonWords];
        for (var i = 0; i < words.Length; i++) words[i] = random.Pick(i < TopicWords ? Topics.Of(topic) : Topics.Common);
        random.Shuffle(words);
        return new Document(string.Join(' ', words), topic, new string('.', BodyLength));
    }
}
