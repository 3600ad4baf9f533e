namespace LoadTest;

/// <summary>
/// Fills a parameter of type <see cref="Corpus{T}"/> of a load method, a <see cref="UserSetupAttribute"/> or a
/// <see cref="UserTeardownAttribute"/> method from a file, which is read once, before the load starts.
/// </summary>
/// <remarks>
/// A file that cannot be used fails the test before any load, with all faults of all corpora. The same file, weight and type are one
/// corpus, however many methods name them.
/// </remarks>
/// <param name="path">
/// A file of JSON lines (<c>.jsonl</c>) or CSV (<c>.csv</c>), as in <see cref="Corpus"/>; a relative path counts from the directory of
/// the test assembly.
/// </param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CorpusAttribute(string path) : Attribute
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The field of a record that is its weight, above 0 and finite; all weigh the same by default.</summary>
    public string? Weight { get; set; }
}
