using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>Counts the tokens and the money of a run. Any thread; allocates nothing once a metric is known.</summary>
internal sealed class UsageRecorder(Recorder recorder, IReadOnlyList<ModelPrice> prices)
{
    private readonly Dictionary<string, PricedModel> _models =
        prices.ToDictionary(price => price.Model, price => new PricedModel(price), StringComparer.Ordinal);

    /// <summary>Checks a call before it is recorded.</summary>
    /// <returns>The model, null for none.</returns>
    /// <exception cref="ArgumentException">The model has no price.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of tokens is out of its range.</exception>
    public PricedModel? Check(string? model, long input, long output, long cached)
    {
        ThrowIfNegative(nameof(input), input);
        ThrowIfNegative(nameof(output), output);
        ThrowIfNegative(nameof(cached), cached);
        if (cached > input)
        {
            throw new ArgumentOutOfRangeException(
                nameof(cached), cached, $"Cached tokens are part of the input; found {cached} of {input}. Pass all that was sent as input, cached ones included.");
        }

        if (model is null) return null;
        return _models.TryGetValue(model, out var priced) ? priced : throw new ArgumentException(
            $"A model that is named needs a price; found '{model}', and prices of {Known()}. Add [Price(\"{model}\", …)], or leave the name out.",
            nameof(model));
    }

    /// <summary>Records a call that has been checked.</summary>
    public void Record(PricedModel? model, long input, long output, long cached)
    {
        Count(UsageMetrics.TokensIn, input);
        Count(UsageMetrics.TokensOut, output);
        Count(UsageMetrics.TokensCached, cached);
        if (model is null) return;
        var cost = model.CostOf(input, output, cached);
        Spend(cost);
        recorder.Count(recorder.Metric(model.CostName, MetricKind.Money), cost);
    }

    /// <summary>Adds to the cost.</summary>
    public void Spend(long billionths) => recorder.Count(recorder.Metric(UsageMetrics.Cost, MetricKind.Money), billionths);

    private static void ThrowIfNegative(string parameter, long tokens)
    {
        if (tokens < 0)
            throw new ArgumentOutOfRangeException(parameter, tokens, $"A number of tokens is 0 or more; {parameter} is {tokens}. Pass what the call used.");
    }

    private void Count(string name, long tokens)
    {
        if (tokens > 0) recorder.Count(recorder.Metric(name, MetricKind.Counter), tokens);
    }

    private string Known() => _models.Count == 0 ? "none" : string.Join(", ", _models.Keys.Select(known => $"'{known}'"));
}
