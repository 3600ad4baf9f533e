namespace LoadTest.Runner.Reports;

/// <summary>One line of <c>events.jsonl</c>: a message or a second of the series.</summary>
/// <param name="Utc">When.</param>
/// <param name="Message">What was said, by the run or by <see cref="LoadContext.Log"/>.</param>
/// <param name="Series">The second that ended.</param>
internal sealed record EventLine(DateTime Utc, string? Message, SeriesRow? Series);
