using System.Text.Json.Serialization;

namespace LoadTest.Runner.Reports;

/// <summary>The usual percentiles, in the metric's unit; null without samples.</summary>
internal sealed record PercentileSection
{
    /// <summary>The median.</summary>
    [JsonPropertyName("50")]
    public double? P50 { get; init; }

    /// <summary>The 75th percentile.</summary>
    [JsonPropertyName("75")]
    public double? P75 { get; init; }

    /// <summary>The 90th percentile.</summary>
    [JsonPropertyName("90")]
    public double? P90 { get; init; }

    /// <summary>The 95th percentile.</summary>
    [JsonPropertyName("95")]
    public double? P95 { get; init; }

    /// <summary>The 99th percentile.</summary>
    [JsonPropertyName("99")]
    public double? P99 { get; init; }

    /// <summary>The 99.9th percentile.</summary>
    [JsonPropertyName("99.9")]
    public double? P999 { get; init; }
}
