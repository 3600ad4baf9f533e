namespace LoadTest.Runner.Reports.Ladders;

/// <summary>What a fit expects of a size.</summary>
/// <param name="Size">The size.</param>
/// <param name="Value">The expectation.</param>
/// <param name="Interval">The prediction interval: where a run would lie.</param>
/// <param name="Extrapolated">Whether the size lies outside of the rungs.</param>
internal sealed record ProjectionRow(int Size, double Value, IntervalSection Interval, bool Extrapolated);
