namespace LoadTest.Runner.Reports;

/// <summary>One line of <c>events.jsonl</c>.</summary>
/// <param name="Utc">When.</param>
/// <param name="Message">What.</param>
internal sealed record EventLine(DateTime Utc, string Message);
