namespace LoadTest.Generators.Model;

/// <summary>One argument of a call.</summary>
/// <param name="IsCancellation">The cancellation token; else the load context.</param>
internal readonly record struct ArgumentModel(bool IsCancellation);
