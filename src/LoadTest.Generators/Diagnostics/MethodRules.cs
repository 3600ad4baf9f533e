using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of the load method and of the methods around it.</summary>
internal static class MethodRules
{
    public static readonly DiagnosticDescriptor NoLoadTest = new(
        "LT0034",
        "This attribute needs a load test",
        "[{0}] stands on '{1}', which is no load test; it has an effect only beside [LoadTest]. Add [LoadTest] or remove it.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0034.md");

    public static readonly DiagnosticDescriptor AsyncVoid = new(
        "LT0035",
        "A load method is never async void",
        "'{0}' is async void; its end and its exceptions cannot be observed. Return Task or ValueTask.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0035.md");

    public static readonly DiagnosticDescriptor ReturnType = new(
        "LT0036",
        "This return type is not supported",
        "'{0}' returns '{1}'; a load method returns void, Task or ValueTask. Change the return type.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0036.md");

    public static readonly DiagnosticDescriptor Parameter = new(
        "LT0037",
        "This parameter is not supported",
        "the parameter '{0}' of '{1}' is {2}; a load method takes at most one LoadContext and one CancellationToken, with [Scale] one int as well, and any Corpus<T> with [Corpus], by value. Remove it.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0037.md");

    public static readonly DiagnosticDescriptor Inaccessible = new(
        "LT0038",
        "A load method must be accessible",
        "'{0}' cannot be called from generated code, because {1}; it must be public or internal. Make it so.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0038.md");

    public static readonly DiagnosticDescriptor OpenGeneric = new(
        "LT0039",
        "A load method is not generic",
        "'{0}' has open type parameters, from {1}; nothing says which types to run it with. Remove them, or derive a class that is not generic and declare the load test there.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0039.md");

    public static readonly DiagnosticDescriptor OtherTestAttribute = new(
        "LT0040",
        "A load test is no other test",
        "[{0}] stands beside [LoadTest] on '{1}'; a method is one kind of test and a load test takes no data. Remove [{0}].",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0040.md");

    public static readonly DiagnosticDescriptor InheritedTimeout = new(
        "LT0041",
        "The inherited Timeout is not for load tests",
        "'{0}' sets Timeout = {1}, the time limit of a unit test; it would cut the run short. Remove it and set IterationTimeout or GracefulStop, or add [Timeout] for each attempt.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0041.md");

    public static readonly DiagnosticDescriptor Overloaded = new(
        "LT0042",
        "A load test has a name of its own",
        "'{0}' is the name of {1} load tests of the class '{2}'; a load test is known by its class and name. Rename all but one.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0042.md");
}
