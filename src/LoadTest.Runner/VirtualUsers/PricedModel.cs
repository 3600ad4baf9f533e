using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>A language model with its price per token, in billionths.</summary>
internal sealed class PricedModel(ModelPrice price)
{
    private const double BillionthsPerMillion = MoneyAmount.BillionthsPerUnit / 1_000_000;

    private readonly double _input = price.InputPerMillion * BillionthsPerMillion;
    private readonly double _output = price.OutputPerMillion * BillionthsPerMillion;
    private readonly double _cached = (price.CachedPerMillion ?? price.InputPerMillion) * BillionthsPerMillion;

    /// <summary>The metric of what this model alone costs.</summary>
    public string CostName { get; } = $"{UsageMetrics.Cost}{{{price.Model}}}";

    /// <summary>What a call costs, in billionths; rounded once, so that no part of a call is lost.</summary>
    public long CostOf(long input, long output, long cached) =>
        (long)Math.Round(((input - cached) * _input) + (cached * _cached) + (output * _output));
}
