using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the prices of language models.</summary>
internal static class PriceEmitter
{
    private const string Type = "global::LoadTest.Runner.Scenarios.ModelPrice";

    public static void Emit(ObjectWriter scenario, IReadOnlyList<PriceModel> prices) =>
        scenario.SetAll("Prices", prices, static (items, price) => items.AddNew(Type + "(" + Literals.Of(price.Model) + ")", properties =>
        {
            properties.Set("InputPerMillion", price.InputPerMillion);
            properties.Set("OutputPerMillion", price.OutputPerMillion);
            properties.Set("CachedPerMillion", price.CachedPerMillion);
        }));
}
