using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of a cohort.</summary>
internal static class CohortRules
{
    public static readonly DiagnosticDescriptor NoIterations = new(
        "LT0050",
        "A cohort is a part of a number of iterations",
        "'{0}' has the cohort '{1}' and sets no Iterations; a cohort is a part of the run's iterations. Set Iterations on [LoadTest], or use [Mix] for a share of an endless run.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0050.md");

    public static readonly DiagnosticDescriptor OneSize = new(
        "LT0051",
        "A cohort has one size",
        "the cohort '{0}' of '{1}' sets {2}; it has a number of iterations or a share of them. Set Iterations or Percent.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0051.md");

    public static readonly DiagnosticDescriptor TooMany = new(
        "LT0052",
        "Cohorts fit into the run",
        "the cohorts of '{0}' have {1} iterations, and the run has {2}; cohorts are a part of the run. Run more iterations, or make the cohorts smaller.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0052.md");

    public static readonly DiagnosticDescriptor UnknownMethod = new(
        "LT0053",
        "A cohort names a method of its class",
        "'{0}' has the cohort '{1}', but {2}; a cohort runs one method of the same class. Name it with nameof.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0053.md");

    public static readonly DiagnosticDescriptor Signature = new(
        "LT0054",
        "A cohort is called like its load method",
        "'{0}' has the cohort '{1}', but {2}; the method of a cohort is internal or public, takes a LoadContext or a CancellationToken at most, and returns void, Task or ValueTask. Change the method.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0054.md");

    public static readonly DiagnosticDescriptor Twice = new(
        "LT0055",
        "A cohort stands once",
        "'{0}' has the cohort '{1}' twice; both would be measured as one. Keep one [Cohort] with the iterations of both.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0055.md");

    public static readonly DiagnosticDescriptor Bounds = new(
        "LT0056",
        "The bounds of a cohort belong to its share",
        "the cohort '{0}' of '{1}' {2}; MinIterations and MaxIterations bound what Percent comes to, the first not above the second. Correct or remove them.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0056.md");

    public static readonly DiagnosticDescriptor BlankFailure = new(
        "LT0057",
        "An expected failure has a name",
        "the cohort '{0}' of '{1}' expects the failure {2}, which names none; an expected failure is the type of an exception or the beginning of a message. Name it, or remove ExpectFailure.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0057.md");
}
