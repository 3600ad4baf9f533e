using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of a weighted mix.</summary>
internal static class MixRules
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "LT0043",
        "A mix is a partial method without a body",
        "'{0}' has [Mix], but {1}; a mix is a partial method without a body in a partial class. {2}.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0043.md");

    public static readonly DiagnosticDescriptor UnknownBranch = new(
        "LT0044",
        "A mix names methods of its class",
        "'{0}' mixes '{1}', but {2}; a branch is one method of the same class. Name it with nameof.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0044.md");

    public static readonly DiagnosticDescriptor BranchSignature = new(
        "LT0045",
        "A branch is called like its mix",
        "'{0}' mixes '{1}', but {2}; a branch takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the branch.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0045.md");

    public static readonly DiagnosticDescriptor BranchTwice = new(
        "LT0046",
        "A mix names a branch once",
        "'{0}' mixes '{1}' twice; the weights would add up. Keep one [Mix] with the sum of the weights.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0046.md");

    public static readonly DiagnosticDescriptor NoLoadContext = new(
        "LT0047",
        "A mix takes the load context",
        "'{0}' has [Mix] and takes no LoadContext; the choice is drawn from it. Add the parameter LoadContext load.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0047.md");

    public static readonly DiagnosticDescriptor Result = new(
        "LT0049",
        "A mix has no result",
        "'{0}' has [Mix] and returns '{1}'; the branches have no result in common. Return void, Task or ValueTask.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0049.md");

    public static readonly DiagnosticDescriptor AwaitedBranch = new(
        "LT0048",
        "A mix with an awaited branch returns a task",
        "'{0}' returns void and mixes '{1}', which returns a task; nothing would await it. Return Task or ValueTask from the mix.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0048.md");
}
