using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of a ladder of sizes.</summary>
internal static class ScaleRules
{
    public static readonly DiagnosticDescriptor Sizes = new(
        "LT0070",
        "A ladder has ascending sizes",
        "the sizes of '{0}' are {1}; a ladder needs two sizes or more, ascending, each 1 or more. Correct them, such as [Scale(100, 250, 500)].",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0070.md");

    public static readonly DiagnosticDescriptor NoSizeParameter = new(
        "LT0071",
        "A scaled load test takes its size",
        "'{0}' has [Scale] and takes no int; the size of the rung is passed to it. Add the parameter int n.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0071.md");

    public static readonly DiagnosticDescriptor NoScale = new(
        "LT0072",
        "Efficiency limits need a ladder",
        "'{0}' has [ScaleKpi] and no [Scale]; efficiency compares the rungs of a ladder. Add [Scale] or remove [ScaleKpi].",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0072.md");

    public static readonly DiagnosticDescriptor NoLimit = new(
        "LT0073",
        "A ScaleKpi needs a limit",
        "[ScaleKpi] on '{0}' sets no limit; a KPI is a limit that the ladder must keep. Set MinTimeEfficiency or MinMemoryEfficiency, or remove the attribute.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0073.md");
}
