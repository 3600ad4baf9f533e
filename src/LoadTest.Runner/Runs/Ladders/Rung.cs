namespace LoadTest.Runner.Runs.Ladders;

/// <summary>A rung of a ladder that was run.</summary>
/// <param name="Size">The size.</param>
/// <param name="Run">The run at that size.</param>
/// <param name="BaselineBytes">Managed memory before it.</param>
/// <param name="PeakBytes">The most managed memory during it, less the baseline.</param>
internal sealed record Rung(int Size, MeasuredRun Run, long BaselineBytes, long PeakBytes)
{
    /// <summary>The directory of the rung's own report, in the ladder's.</summary>
    public static string DirectoryOf(int size) => FormattableString.Invariant($"size-{size}");
}
