using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of the prices of language models.</summary>
internal static class PriceRules
{
    public static readonly DiagnosticDescriptor PriceRange = new(
        "LT0063",
        "A price is between 0 and 1,000,000",
        "the {0} of {1} is {2}; a price is between 0 and 1,000,000 per million tokens. Correct it.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0063.md");

    public static readonly DiagnosticDescriptor OnePrice = new(
        "LT0064",
        "A model has a name and one price",
        "the model {0} of '{1}' has {2}; a model that is named has one price. {3}.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0064.md");
}
