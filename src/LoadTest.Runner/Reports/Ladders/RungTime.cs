namespace LoadTest.Runner.Reports.Ladders;

/// <summary>A part of an iteration at one rung: a step, a mark, a request.</summary>
/// <param name="Name">The metric.</param>
/// <param name="MeanMs">Its mean time.</param>
internal sealed record RungTime(string Name, double MeanMs);
