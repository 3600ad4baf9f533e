namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>What a fit expects of a size.</summary>
/// <param name="Size">The size.</param>
/// <param name="Value">The expectation: the median of what a run would show.</param>
/// <param name="Interval">Where a run would lie.</param>
/// <param name="IsExtrapolated">Whether the size lies outside of the rungs, where nothing vouches for the law.</param>
internal sealed record Projection(int Size, double Value, ConfidenceInterval Interval, bool IsExtrapolated);
