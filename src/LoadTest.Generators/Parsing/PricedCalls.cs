using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks that every model that a load method names has a price.</summary>
internal static class PricedCalls
{
    private static readonly string[] Methods = ["Tokens"];

    public static void Check(LoadMethod method, IReadOnlyList<MixBranch> branches, List<PriceModel> prices)
    {
        foreach (var body in branches.Select(branch => branch.Method).Append(method.Symbol).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default))
        {
            foreach (var call in RecordingCalls.In(body, Methods, method.Compilation, method.Cancellation)) Check(method, call, prices);
        }
    }

    private static void Check(LoadMethod method, RecordingCall call, List<PriceModel> prices)
    {
        if (call.Constant("model") is not { } model || prices.Exists(price => price.Model == model)) return;
        var quoted = Texts.Quoted(model);
        method.Faults.Add(
            PriceRules.OnePrice,
            call.LocationOf("model"),
            quoted,
            method.Name,
            "no price",
            "Add [Price(" + quoted + ", …)], or leave the name out");
    }
}
