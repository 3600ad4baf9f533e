namespace LoadTest.Generators.Model;

/// <summary>One argument of a call.</summary>
/// <param name="Kind">What is passed.</param>
/// <param name="Corpus">The file that fills a corpus; null for any other kind.</param>
internal readonly record struct ArgumentModel(ArgumentKind Kind, CorpusModel? Corpus);
