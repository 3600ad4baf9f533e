namespace LoadTest.Generators.Model;

/// <summary>One argument of a call.</summary>
/// <param name="Kind">What is passed.</param>
internal readonly record struct ArgumentModel(ArgumentKind Kind);
