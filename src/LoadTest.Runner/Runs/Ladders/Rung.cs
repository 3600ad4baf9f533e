using LoadTest.Runner.Kpis.Scaling;

namespace LoadTest.Runner.Runs.Ladders;

/// <summary>A rung of a ladder that was run.</summary>
/// <param name="Size">The size.</param>
/// <param name="Run">The run at that size.</param>
/// <param name="BaselineMb">Managed memory held before its load.</param>
/// <param name="Memory">What it needed more.</param>
internal sealed record Rung(int Size, MeasuredRun Run, double BaselineMb, MemoryCost Memory)
{
    /// <summary>This rung, once the next shows what it left behind.</summary>
    public Rung FollowedBy(Rung next) => this with { Memory = Memory with { LeftMb = next.BaselineMb - BaselineMb } };

    /// <summary>The directory of the rung's own report, in the ladder's.</summary>
    public static string DirectoryOf(int size) => FormattableString.Invariant($"size-{size}");
}
