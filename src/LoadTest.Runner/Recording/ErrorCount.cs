namespace LoadTest.Runner.Recording;

/// <summary>Errors of one type and message.</summary>
/// <param name="Type">The exception's type without its namespace.</param>
/// <param name="Message">The first line, bounded.</param>
/// <param name="Count">How many there were.</param>
/// <param name="IsExpected">Whether their cohort expects them.</param>
internal sealed record ErrorCount(string Type, string Message, long Count, bool IsExpected = false);
