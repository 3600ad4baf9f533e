using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>One limit with its position, for the checks between limits.</summary>
/// <param name="Model">The limit.</param>
/// <param name="Property">The property that sets it.</param>
/// <param name="Location">Where it is set.</param>
internal sealed record KpiLimit(KpiModel Model, LimitProperty Property, Location Location)
{
    /// <summary>For messages: a percentile that another property names is titled by it.</summary>
    public string Title => Property.Name == LimitProperty.AnyPercentile && Model.Percentile > 0 ? "P" + Texts.Number(Model.Percentile) : Property.Title;

    /// <summary>For messages.</summary>
    public string Value => Texts.Number(Model.Limit) + (Property.IsLatency ? " ms" : Property.IsPercent ? " %" : "");

    /// <summary>A percentile that is missing or a fault is the same as no other.</summary>
    public bool IsSameAs(KpiLimit other) =>
        (Model.Statistic != Statistic.Percentile || Model.Percentile > 0)
        && Model.Metric == other.Model.Metric
        && Model.Statistic == other.Model.Statistic
        && Model.IsMinimum == other.Model.IsMinimum
        && Model.Percentile.Equals(other.Model.Percentile);
}
