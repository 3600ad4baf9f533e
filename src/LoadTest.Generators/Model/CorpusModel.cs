namespace LoadTest.Generators.Model;

/// <summary>The file that fills a parameter.</summary>
/// <param name="Item">The type of the items, fully qualified.</param>
/// <param name="Path">As written.</param>
/// <param name="Weight">The field that is the weight; null for none.</param>
internal sealed record CorpusModel(string Item, string Path, string? Weight);
