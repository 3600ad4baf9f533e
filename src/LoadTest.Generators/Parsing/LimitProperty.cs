using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>A property of <c>[Kpi]</c> that is a limit.</summary>
/// <param name="Name">As in the source.</param>
/// <param name="Statistic">What it limits.</param>
/// <param name="IsMinimum">Whether it is a lower limit.</param>
/// <param name="Percentile">Of a percentile with a property of its own.</param>
internal sealed record LimitProperty(string Name, Statistic Statistic, bool IsMinimum = false, double Percentile = 0)
{
    /// <summary>The property whose percentile another property names.</summary>
    public const string AnyPercentile = "LimitMs";

    /// <summary>In the order of the documentation, which is that of the emitted KPIs of one attribute.</summary>
    public static readonly LimitProperty[] All =
    [
        new("P50Ms", Statistic.Percentile, Percentile: 50),
        new("P75Ms", Statistic.Percentile, Percentile: 75),
        new("P90Ms", Statistic.Percentile, Percentile: 90),
        new("P95Ms", Statistic.Percentile, Percentile: 95),
        new("P99Ms", Statistic.Percentile, Percentile: 99),
        new("P999Ms", Statistic.Percentile, Percentile: 99.9),
        new("MeanMs", Statistic.Mean),
        new("MaxMs", Statistic.Maximum),
        new(AnyPercentile, Statistic.Percentile),
        new("MinSuccessPercent", Statistic.SuccessPercent, IsMinimum: true),
        new("MaxErrorPercent", Statistic.ErrorPercent),
        new("MaxDroppedPercent", Statistic.DroppedPercent),
        new("MinPerSecond", Statistic.PerSecond, IsMinimum: true),
        new("MinPercent", Statistic.RatePercent, IsMinimum: true),
        new("MaxPercent", Statistic.RatePercent),
        new("MinTotal", Statistic.Total, IsMinimum: true),
        new("MaxTotal", Statistic.Total),
        new("Min", Statistic.Value, IsMinimum: true),
        new("Max", Statistic.Value),
    ];

    public bool IsLatency => Statistic is Statistic.Percentile or Statistic.Mean or Statistic.Maximum;

    public bool IsPercent =>
        Statistic is Statistic.SuccessPercent or Statistic.ErrorPercent or Statistic.DroppedPercent or Statistic.RatePercent;

    /// <summary>Whether it has no meaning for a whole iteration.</summary>
    public bool NeedsMetric => Statistic is Statistic.RatePercent or Statistic.Total or Statistic.Value;

    /// <summary>For messages: latency limits without their unit.</summary>
    public string Title => IsLatency ? Name.Substring(0, Name.Length - "Ms".Length) : Name;

    /// <summary>For messages.</summary>
    public string Limits => Statistic switch
    {
        Statistic.RatePercent => "a rate",
        Statistic.Total => "a counter",
        Statistic.Value => "a gauge or a record",
        Statistic.SuccessPercent or Statistic.ErrorPercent => "an iteration or a step",
        _ => "a time or a record",
    };
}
