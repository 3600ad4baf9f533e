namespace LoadTest.Runner.Reports.Ladders;

/// <summary>How a quantity grows with the size: value = a·size^exponent.</summary>
internal sealed record FitRow
{
    /// <summary>"time", "peakMemory" or a counter, per iteration.</summary>
    public required string Quantity { get; init; }

    /// <summary>Null if it has none.</summary>
    public required string? Unit { get; init; }

    /// <summary>1 is linear, 2 quadratic, 0 independent of the size.</summary>
    public required double Exponent { get; init; }

    /// <summary>Of the exponent.</summary>
    public required IntervalSection Interval { get; init; }

    /// <summary>The share of the variance of the logarithms that the fit explains.</summary>
    public required double? RSquared { get; init; }

    /// <summary>To the sizes that were not run.</summary>
    public required IReadOnlyList<ProjectionRow> Projections { get; init; }
}
