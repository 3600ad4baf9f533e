namespace LoadTest.Runner.Reports;

/// <summary>One run of a load test.</summary>
internal sealed record RunSection
{
    /// <summary>Unique among runs.</summary>
    public required string Id { get; init; }

    /// <summary>Second 0, in UTC.</summary>
    public required DateTime StartedUtc { get; init; }

    /// <summary>The counted time actually run, not the plan.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>What repeats the run.</summary>
    public required long Seed { get; init; }

    /// <summary>"Debug" or "Release": how the test assembly was built; null if unknown.</summary>
    public string? Build { get; init; }

    /// <summary>Where it ran.</summary>
    public MachineSection Machine { get; init; } = new();

    /// <summary>What the reader should know before trusting the numbers.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
