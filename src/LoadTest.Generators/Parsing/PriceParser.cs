using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the prices of language models.</summary>
internal static class PriceParser
{
    public static IReadOnlyList<PriceModel> Parse(LoadMethod method)
    {
        var prices = new List<PriceModel>();
        foreach (var attribute in method.Attributes("PriceAttribute"))
        {
            if (attribute.Argument(0) is string model) prices.Add(Parse(attribute, model));
        }

        return prices;
    }

    private static PriceModel Parse(AttributeReader attribute, string model) => new(
        model,
        attribute.Read<double>("InputPerMillion"),
        attribute.Read<double>("OutputPerMillion"),
        attribute.Read<double>("CachedPerMillion"));
}
