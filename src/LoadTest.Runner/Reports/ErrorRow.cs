namespace LoadTest.Runner.Reports;

/// <summary>Failures of one kind.</summary>
/// <param name="Type">The exception's type, or what else failed the iteration.</param>
/// <param name="Message">The message of the first of them.</param>
/// <param name="Count">How many.</param>
internal sealed record ErrorRow(string Type, string Message, long Count);
