namespace LoadTest.Runner.Reports.Ladders;

/// <summary>The message of a scaled load test that failed: what was missed and where, then the reports and how to repeat it.</summary>
internal static class LadderMessage
{
    private const int LongestLine = 400;
    private const int MostReasons = 10;

    /// <summary>Renders the message.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="directory">Where its files are.</param>
    /// <param name="fault">Why a file was not written; null if all were.</param>
    public static string Render(LadderReport ladder, string directory, string? fault)
    {
        List<string> lines = [.. ladder.Reasons.Take(MostReasons)];
        if (fault is not null) lines.Add(fault);
        if (ladder.Reasons.Count > MostReasons) lines.Add($"{ladder.Reasons.Count - MostReasons} more reasons in the report");
        if (fault is null) lines.Add($"report: {Path.Combine(directory, LadderMarkdown.FileName)}");
        lines.Add($"repeat: Seed = {ladder.Seed}, or LOADTEST_SEED={ladder.Seed}");
        return string.Join('\n', lines.Select(line => PlainText.OneLine(line, LongestLine)));
    }
}
