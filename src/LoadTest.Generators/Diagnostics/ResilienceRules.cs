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

    public static readonly DiagnosticDescriptor UnknownKey = new(
        "LT0058",
        "A pipeline is declared before it is called",
        "'{0}' calls the pipeline {1}, but its attributes declare {2}; load.Pipeline needs a key of an attribute. Correct the key, add an attribute such as [CircuitBreaker(5, Key = {1})], or use Key = \"*\" for all.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0058.md");

    public static readonly DiagnosticDescriptor KeyTwice = new(
        "LT0059",
        "A pipeline has one attribute of a kind",
        "'{0}' has a second [{1}] {2}; a pipeline has one of each kind. Remove it, or give it another Key.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0059.md");

    public static readonly DiagnosticDescriptor BlankKey = new(
        "LT0060",
        "The key of a pipeline says something",
        "the Key of [{0}] on '{1}' is {2}; a key is a name that is not blank. Name it, or leave Key out for the whole method.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0060.md");

    public static readonly DiagnosticDescriptor ChaosWithoutEffect = new(
        "LT0061",
        "Chaos injects something",
        "the [Chaos] of '{0}' sets {1}; it needs a share of calls, and for delays their length. Set {2}, or remove it.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0061.md");

    public static readonly DiagnosticDescriptor FaultNotCreatable = new(
        "LT0062",
        "Chaos throws an exception that can be created",
        "'{0}' injects '{1}', which is no accessible exception with a public constructor without parameters; chaos must create what it throws. Name such a class, or leave Fault out for ChaosInjectedException.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0062.md");
}
