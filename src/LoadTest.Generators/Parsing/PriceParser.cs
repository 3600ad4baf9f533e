using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the prices of language models.</summary>
internal static class PriceParser
{
    public static IReadOnlyList<PriceModel> Parse(LoadMethod method, IReadOnlyList<MixBranch> branches)
    {
        var prices = new List<PriceModel>();
        foreach (var attribute in method.Attributes("PriceAttribute"))
        {
            if (!attribute.HasArguments(1)) continue;
            var model = attribute.Argument(0) as string;
            CheckModel(method, attribute, model, prices);
            prices.Add(new PriceModel(
                model ?? "",
                Read(method, attribute, "InputPerMillion"),
                Read(method, attribute, "OutputPerMillion"),
                Read(method, attribute, "CachedPerMillion")));
        }

        PricedCalls.Check(method, branches, prices);
        return prices;
    }

    private static void CheckModel(LoadMethod method, AttributeReader attribute, string? model, List<PriceModel> earlier)
    {
        if (string.IsNullOrWhiteSpace(model))
            method.Faults.Add(PriceRules.OnePrice, attribute.LocationOf(0), Texts.Quoted(model), method.Name, "no name", "Name it");
        else if (earlier.Exists(price => price.Model == model))
            method.Faults.Add(PriceRules.OnePrice, attribute.LocationOf(0), Texts.Quoted(model), method.Name, "a price already", "Remove one of them");
    }

    private static double? Read(LoadMethod method, AttributeReader attribute, string property)
    {
        if (attribute.Read<double>(property) is not { } value) return null;
        if (value is >= 0 and <= 1_000_000) return value;
        method.Faults.Add(
            PriceRules.PriceRange, attribute.LocationOf(property), property, Texts.Quoted(attribute.Argument(0) as string), Texts.Number(value));
        return null;
    }
}
