namespace LoadTest.Runner.Overrides;

/// <summary>A value that overrides the source.</summary>
/// <param name="Text">As written.</param>
/// <param name="Origin">Where, for messages and reports.</param>
internal sealed record Setting(string Text, string Origin);
