namespace LoadTest.Generators.Model;

/// <summary>The price of a language model; null is "not set in the source".</summary>
internal sealed record PriceModel(string Model, double? InputPerMillion, double? OutputPerMillion, double? CachedPerMillion);
