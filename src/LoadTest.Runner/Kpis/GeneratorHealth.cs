namespace LoadTest.Runner.Kpis;

/// <summary>What the load generator found about itself.</summary>
/// <param name="PlannedStartsShare">Started of the planned starts, 0 to 1; 1 in a closed model, which plans none.</param>
/// <param name="Saturated">Under 99 % of the planned starts, or more lag than the limits bear.</param>
internal sealed record GeneratorHealth(double PlannedStartsShare, bool Saturated)
{
    /// <summary>The share of planned starts from which a pass of an upper latency limit stands.</summary>
    public const double EnoughStarts = 0.99;

    /// <summary>Whether it shared its process with the service, so that neither can be told from the other.</summary>
    public bool SharesProcess { get; init; }

    /// <summary>A generator that kept up.</summary>
    public static GeneratorHealth Good { get; } = new(1, false);
}
