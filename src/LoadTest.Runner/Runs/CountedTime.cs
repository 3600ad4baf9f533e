namespace LoadTest.Runner.Runs;

/// <summary>The time of the plan that counts: one stretch, and a second one if the run was extended.</summary>
internal sealed class CountedTime
{
    private readonly List<(double Start, double End)> _stretches = [];

    public double TotalSeconds => _stretches.Sum(stretch => stretch.End - stretch.Start);

    public void Add(double startSeconds, double endSeconds) => _stretches.Add((startSeconds, Math.Max(startSeconds, endSeconds)));

    /// <summary>How much of a second of the series counts, 0 to 1.</summary>
    public double ShareOf(int second) =>
        _stretches.Sum(stretch => Math.Max(0, Math.Min(second + 1, stretch.End) - Math.Max(second, stretch.Start)));
}
