using System.ComponentModel;

namespace LoadTest.Runner.Kpis;

/// <summary>One limit on one statistic of one metric. An attribute with two limits is two of these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record KpiDefinition
{
    /// <summary>The name of the whole iteration as a metric.</summary>
    public const string Iteration = "iteration";

    /// <summary>The metric or step; <see cref="Iteration"/> for the whole iteration.</summary>
    public string Metric { get; init; } = Iteration;

    /// <summary>What is limited.</summary>
    public required KpiStatistic Statistic { get; init; }

    /// <summary>For <see cref="KpiStatistic.Percentile"/>: above 0 and below 100.</summary>
    public double Percentile { get; init; }

    /// <summary>The side of the limit.</summary>
    public required KpiComparison Comparison { get; init; }

    /// <summary>The limit, in ms, percent, per second or the metric's own unit.</summary>
    public required double Limit { get; init; }

    /// <summary>How it is judged.</summary>
    public JudgeSettings Judging { get; init; } = new();

    /// <summary>Whether the limit is implied, not written in the source.</summary>
    public bool Implied { get; init; }

    /// <summary>Whether a mean, a maximum or a percentile is one of a record, in a unit of its own; known once something is recorded.</summary>
    internal bool HasOwnUnit { get; init; }

    /// <summary>What an earlier run measured, if that has set the limit; null for a limit of the source.</summary>
    public double? Baseline { get; init; }

    /// <summary>How many samples that rests on, where the limit itself does not allow for their chance; null elsewhere.</summary>
    internal long? BaselineSamples { get; init; }
}
