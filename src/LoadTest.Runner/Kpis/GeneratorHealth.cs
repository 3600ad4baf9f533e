namespace LoadTest.Runner.Kpis;

/// <summary>What the load generator found about itself.</summary>
/// <param name="PlannedStartsShare">Started of the planned starts, 0 to 1; 1 in a closed model, which plans none.</param>
/// <param name="Lags">Whether starts were later than the limits bear: the generator's own doing, unlike starts that a slow service left no user for.</param>
internal sealed record GeneratorHealth(double PlannedStartsShare, bool Lags)
{
    /// <summary>The share of planned starts from which a pass of an upper latency limit stands.</summary>
    public const double EnoughStarts = 0.99;

    /// <summary>Whether enough of the planned starts happened.</summary>
    public bool HasEnoughStarts => PlannedStartsShare >= EnoughStarts;

    /// <summary>Under 99 % of the planned starts, for whatever reason, or more lag than the limits bear. It excuses nothing by itself.</summary>
    public bool Saturated => !HasEnoughStarts || Lags;

    /// <summary>Whether it shared its process with the service, so that neither can be told from the other.</summary>
    public bool SharesProcess { get; init; }

    /// <summary>How much of the counted time its process stood still, 0 to 1.</summary>
    public double StandstillShare { get; init; }

    /// <summary>Whether a throughput that misses its limit may have lost that much to the generator: it lags, or could not ask while it stood still.</summary>
    public bool ExplainsThroughput(double? perSecond, double limit) => Lags || (StandstillShare > 0 && perSecond / (1 - StandstillShare) >= limit);

    /// <summary>A generator that kept up.</summary>
    public static GeneratorHealth Good { get; } = new(1, false);
}
