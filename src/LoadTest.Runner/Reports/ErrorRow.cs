namespace LoadTest.Runner.Reports;

/// <summary>Failures of one kind.</summary>
/// <param name="Type">The exception's type, or what else failed the iteration.</param>
/// <param name="Message">The message of the first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Expected">Whether their cohort expects them, so that they are no errors for a KPI.</param>
internal sealed record ErrorRow(string Type, string Message, long Count, bool Expected = false)
{
    /// <summary>In one line, such as "error: 12 x HttpRequestException: refused".</summary>
    public string Text() => $"{(Expected ? "expected" : "error")}: {Count} x {Type}: {Message}";
}
