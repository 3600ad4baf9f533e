namespace LoadTest.Runner.Reports.Ladders;

/// <summary>
/// Everything that is known about a ladder of sizes, once; its shape is that of <c>scale.json</c> (<c>docs/scale.schema.json</c>).
/// Made of redacted reports. Unknown numbers are null.
/// </summary>
internal sealed record LadderReport
{
    /// <summary>The version of the shape.</summary>
    public const string SchemaName = "loadtest-scale/1";

    /// <summary>See <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>What was run.</summary>
    public required TestSection Test { get; init; }

    /// <summary>The first rung's start, in UTC.</summary>
    public required DateTime StartedUtc { get; init; }

    /// <summary>The seed of every rung.</summary>
    public required long Seed { get; init; }

    /// <summary>Where it ran.</summary>
    public required MachineSection Machine { get; init; }

    /// <summary>Fail before inconclusive before pass, over rungs and efficiencies.</summary>
    public required ReportVerdict Verdict { get; init; }

    /// <summary>Why the verdict is not pass.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What to know about the measurement itself, of whichever rung.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The rungs that were run, ascending.</summary>
    public required IReadOnlyList<RungRow> Rungs { get; init; }

    /// <summary>The limits of the ladder as a whole.</summary>
    public required IReadOnlyList<EfficiencyRow> Efficiencies { get; init; }

    /// <summary>How each quantity grows; empty with fewer than three rungs.</summary>
    public required IReadOnlyList<FitRow> Fits { get; init; }
}
