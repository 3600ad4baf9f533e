namespace LoadTest.Runner.Reports.Ladders;

/// <summary>A counter at one rung.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Unit">Null if it has none.</param>
/// <param name="Total">The sum over the rung.</param>
/// <param name="PerIteration">The sum per iteration that was ok; null without one.</param>
internal sealed record RungCounter(string Name, string? Unit, double Total, double? PerIteration);
