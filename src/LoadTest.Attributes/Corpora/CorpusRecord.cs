using System.Text.Json;

namespace LoadTest.Corpora;

/// <summary>One record of a corpus file, before it becomes an item.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Value">Its fields; of CSV they are all texts.</param>
internal readonly record struct CorpusRecord(int Line, JsonElement Value);
