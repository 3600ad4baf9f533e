namespace LoadTest.Runner.Reports;

/// <summary>A linear ramp to a level.</summary>
/// <param name="Seconds">0 jumps.</param>
/// <param name="Target">The level at its end.</param>
/// <param name="Unit">"users" or "perSecond".</param>
internal sealed record StageRow(double Seconds, double Target, string Unit);
