namespace LoadTest.Runner.Reports;

/// <summary>Whether the files of a report were written.</summary>
/// <param name="Directory">Where they are, or were to be.</param>
/// <param name="Files">Their full paths; empty with a fault.</param>
/// <param name="Fault">Rule, path and fix; null if all were written. The test fails with it, its verdict is shown all the same.</param>
internal sealed record ReportWriteResult(string Directory, IReadOnlyList<string> Files, string? Fault);
