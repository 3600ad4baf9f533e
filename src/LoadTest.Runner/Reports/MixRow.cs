namespace LoadTest.Runner.Reports;

/// <summary>A branch of the run's mix.</summary>
/// <param name="Branch">The method, and the step that it is measured as.</param>
/// <param name="Weight">Its share relative to the other weights.</param>
internal sealed record MixRow(string Branch, double Weight);
