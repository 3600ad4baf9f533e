using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using LoadTest.Corpora;

namespace LoadTest;

/// <summary>The corpora that <see cref="CorpusAttribute"/> names, each read once. Called by generated code; any thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CorpusFiles
{
    private static readonly ConcurrentDictionary<(Type Item, string Path, string? Weight), object> Known = new();

    /// <summary>The corpus of a file; a known one costs no allocation.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="path">As <see cref="CorpusAttribute.Path"/>.</param>
    /// <param name="weight">As <see cref="CorpusAttribute.Weight"/>.</param>
    /// <returns>The corpus.</returns>
    /// <exception cref="CorpusException">The file cannot be read or breaks a rule.</exception>
    public static Corpus<T> Get<T>(string path, string? weight) =>
        Known.TryGetValue((typeof(T), path, weight), out var known)
            ? (Corpus<T>)known
            : (Corpus<T>)Known.GetOrAdd((typeof(T), path, weight), static key => Read<T>(key.Path, key.Weight));

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Test projects are not trimmed.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Test projects are not compiled ahead of time.")]
    private static Corpus<T> Read<T>(string path, string? weight)
    {
        var text = CorpusText.Read(path);
        var faults = new List<string>();
        var records = CorpusBuilder.Parse(text, faults);
        return weight is null
            ? CorpusBuilder.Build(text, records, faults, (Func<T, double>?)null)
            : CorpusBuilder.Build<T>(text, records, faults, weight);
    }
}
