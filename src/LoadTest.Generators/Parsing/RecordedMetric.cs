using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>A metric that a body records under a constant name.</summary>
/// <param name="Model">Its name and kind.</param>
/// <param name="Location">The name in the source.</param>
internal sealed record RecordedMetric(MetricModel Model, Location Location)
{
    /// <summary>The kind, for messages.</summary>
    public string Title => Model.Kind switch
    {
        MetricKind.Time => "a time",
        MetricKind.Value => "a record",
        MetricKind.Counter => "a counter",
        MetricKind.Rate => "a rate",
        MetricKind.Money => "an amount of money",
        _ => "a gauge",
    };
}
