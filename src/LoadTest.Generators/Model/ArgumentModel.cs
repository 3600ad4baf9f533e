namespace LoadTest.Generators.Model;

/// <summary>One argument of a call.</summary>
/// <param name="IsCancellation">The cancellation token; else the load context, unless there is a corpus.</param>
/// <param name="Corpus">The file that fills it; null for what the engine gives.</param>
internal readonly record struct ArgumentModel(bool IsCancellation, CorpusModel? Corpus = null);
