using System.ComponentModel;

namespace LoadTest.Runner.Profiles;

/// <summary>How many iterations of a run belong to a cohort. Either <see cref="Iterations"/> or <see cref="Percent"/> is given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CohortShare
{
    /// <summary>So many.</summary>
    public long? Iterations { get; init; }

    /// <summary>A share, above 0 and at most 100; rounded down.</summary>
    public double? Percent { get; init; }

    /// <summary>The fewest that a share comes to.</summary>
    public long MinIterations { get; init; }

    /// <summary>The most that a share comes to.</summary>
    public long MaxIterations { get; init; } = long.MaxValue;

    /// <summary>How many of a number of iterations; a share never comes to more than there are.</summary>
    internal long Of(long iterations)
    {
        // Decimal, or 0.07 of 100 would be 6 by the rounding of doubles.
        if (Percent is { } percent) return Math.Min(iterations, Math.Clamp((long)((decimal)percent * iterations / 100), MinIterations, MaxIterations));
        return Iterations ?? 0;
    }
}
