namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>What is known of an efficiency.</summary>
/// <param name="Value">As measured.</param>
/// <param name="Low">The least that it may be, given how exactly the costs are known.</param>
/// <param name="High">The most that it may be.</param>
internal sealed record EfficiencyRange(double Value, double Low, double High)
{
    /// <summary>An efficiency of costs that are known as they are; null if there is none.</summary>
    public static EfficiencyRange? Exactly(double? value) => value is { } exact ? new EfficiencyRange(exact, exact, exact) : null;
}
