namespace LoadTest.Runner.Reports;

/// <summary>A part of the run's iterations that runs another method.</summary>
/// <param name="Name">The method, and the step that it is measured as.</param>
/// <param name="Iterations">How many are planned.</param>
/// <param name="ExpectFailure">The failure that is expected of each; null if none is.</param>
internal sealed record CohortRow(string Name, long Iterations, string? ExpectFailure);
