namespace LoadTest.Runner.Reports;

/// <summary>
/// Everything that is known about one run, once. Every format renders this and nothing else; its shape is that of
/// <c>result.json</c> (<c>docs/result.schema.json</c>). Unknown numbers are null.
/// </summary>
internal sealed record RunReport
{
    /// <summary>The version of the shape.</summary>
    public const string SchemaName = "loadtest-result/1";

    /// <summary>See <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>What was run.</summary>
    public required TestSection Test { get; init; }

    /// <summary>When, for how long, from which seed and where.</summary>
    public required RunSection Run { get; init; }

    /// <summary>The effective load.</summary>
    public required ProfileSection Profile { get; init; }

    /// <summary>Null for a run without a verdict, such as a dry run.</summary>
    public required ReportVerdict? Verdict { get; init; }

    /// <summary>Why the verdict is not pass; the most important first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The limits, in the order of the source, implied ones last.</summary>
    public IReadOnlyList<KpiRow> Kpis { get; init; } = [];

    /// <summary>Where every iteration went.</summary>
    public required IterationCounts Iterations { get; init; }

    /// <summary>The metrics; the whole iteration first.</summary>
    public IReadOnlyList<MetricRow> Metrics { get; init; } = [];

    /// <summary>The error groups; the most frequent first.</summary>
    public IReadOnlyList<ErrorRow> Errors { get; init; } = [];

    /// <summary>What retries, timeout and circuit breaker did.</summary>
    public ResilienceSection Resilience { get; init; } = new();

    /// <summary>The generator's watch on itself.</summary>
    public GeneratorSection Generator { get; init; } = new();

    /// <summary>The seconds of the run; they sum to the totals.</summary>
    public IReadOnlyList<SeriesRow> Series { get; init; } = [];
}
