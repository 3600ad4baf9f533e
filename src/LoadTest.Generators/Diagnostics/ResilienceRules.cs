using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of the resilience attributes.</summary>
internal static class ResilienceRules
{
    public static readonly DiagnosticDescriptor DelayAboveMaxDelay = new(
        "LT0032",
        "The first pause is not above the longest",
        "the Delay of '{0}' is {1}, longer than its MaxDelay of {2}; the first pause is not above the longest. Shorten Delay or lengthen MaxDelay.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0032.md");

    public static readonly DiagnosticDescriptor NoException = new(
        "LT0033",
        "Retries are for exceptions",
        "'{0}' retries on '{1}', which is no accessible exception type; only exceptions are retried. Name a class derived from System.Exception that is internal or public.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0033.md");
}
