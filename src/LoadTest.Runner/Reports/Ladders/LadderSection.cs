namespace LoadTest.Runner.Reports.Ladders;

/// <summary>One table of a ladder, as plain text.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Headings">Of its columns.</param>
/// <param name="Rows">A cell for each heading.</param>
/// <param name="LeftOut">How many columns did not fit in.</param>
/// <param name="Words">The one column that holds no numbers; -1 if all do.</param>
internal sealed record LadderSection(string Title, string[] Headings, IReadOnlyList<string[]> Rows, int LeftOut = 0, int Words = -1)
{
    /// <summary>Where the columns are that did not fit in; null if all did.</summary>
    public string? Rest => LeftOut == 0 ? null : $"{LeftOut} more in {LadderJson.FileName}";
}
