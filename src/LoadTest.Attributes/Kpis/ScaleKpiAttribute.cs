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
    /// The least memory efficiency, (m₀/n₀)/(m/n) with the peak m of the managed memory above its level before the rung: 1 is linear,
    /// above 1 is better. Above 0 and finite.
    /// </summary>
    public double MinMemoryEfficiency { get; set; } = double.NaN;
}
