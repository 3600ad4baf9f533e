namespace LoadTest;

/// <summary>Limits on how a ladder of <see cref="ScaleAttribute"/> scales; each must hold at every rung.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScaleKpiAttribute : Attribute
{
    /// <summary>
    /// The least time efficiency, (t₀/n₀)/(t/n) with the first rung's mean iteration time t₀ and size n₀: 1 is linear, 2 is twice as
    /// fast per item as at the first rung, 0.5 half as fast. Above 0 and finite.
    /// </summary>
    public double MinTimeEfficiency { get; set; } = double.NaN;

    /// <summary>
    /// The least memory efficiency, (m₀/n₀)/(m/n) with m, the most managed memory that two looks 2 ms apart both saw held during the load of the rung above
    /// what was held before it: 1 is linear, above 1 is better. Above 0 and finite.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Held is what something still refers to, in the whole process: a service in the same process counts, and so does the iteration
    /// before until the next one first waits; garbage does not, because how much of it lies about says nothing about the size. Each look
    /// is a full collection, and with this limit all looks together stop the process for up to a tenth of the time (without it a
    /// fiftieth), at every size alike; a peak that is gone after 2 ms, or falls between two looks, goes unseen. Before the first rung one iteration of the first size is
    /// run and not counted, so that what the process allocates once is there.
    /// </para>
    /// <para>
    /// The limit is judged where it can be: a peak of no more than 0.5 MB, 2 KB a user and 5 KB a second may be the engine's own, and
    /// one that was looked for fewer than 10 times may have been missed; then the verdict is inconclusive. It is inconclusive, too, if
    /// it depends on whether that share was the engine's, or on whether what a rung left behind has come once. Sizes whose peaks are a
    /// multiple of that, and rungs of some seconds, decide.
    /// </para>
    /// </remarks>
    public double MinMemoryEfficiency { get; set; } = double.NaN;
}
