using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of the load profile.</summary>
internal static class LoadRules
{
    public static readonly DiagnosticDescriptor DurationText = new(
        "LT0001",
        "Durations are numbers with units",
        "the {0} of '{1}' is {2}; {3}. Correct the text.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0001.md");

    public static readonly DiagnosticDescriptor DurationAboveZero = new(
        "LT0002",
        "This duration must be above 0",
        "the {0} of '{1}' is {2}; it must be above 0. Set a longer one or remove it.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0002.md");

    public static readonly DiagnosticDescriptor UsersAndRate = new(
        "LT0003",
        "A load test has either users or a rate",
        "'{0}' sets both Users = {1} and Rate = {2}; a load test has either virtual users (closed model) or an arrival rate (open model). Remove one of them.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0003.md");

    public static readonly DiagnosticDescriptor NoLoad = new(
        "LT0004",
        "A load test needs users, a rate or stages",
        "'{0}' sets neither Users nor Rate and has no stage; a load test needs one of them. Set Users, set Rate or add a [Stage].",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0004.md");

    public static readonly DiagnosticDescriptor NoEnd = new(
        "LT0005",
        "A load test needs an end",
        "'{0}' sets neither Duration nor Iterations and has no stage; a load test must know when to end. Set a Duration, such as \"1m\", or Iterations.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0005.md");

    public static readonly DiagnosticDescriptor NumberRange = new(
        "LT0006",
        "This number is out of its range",
        "the {0} of '{1}' is {2}; it must be {3}. Correct the number.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0006.md");

    public static readonly DiagnosticDescriptor ThinkTimeAndPacing = new(
        "LT0023",
        "Think time and pacing exclude each other",
        "'{0}' sets both ThinkTime and Pacing; an iteration has either a pause after it or a fixed period. Remove one of them.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0023.md");

    public static readonly DiagnosticDescriptor PauseInOpenModel = new(
        "LT0024",
        "An open model has no pauses",
        "'{0}' sets {1} in an open model; there the rate alone says when an iteration starts. Remove {1}, or set Users instead of a rate.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0024.md");

    public static readonly DiagnosticDescriptor OpenModelOnly = new(
        "LT0025",
        "This property belongs to the open model",
        "'{0}' sets {1} in a closed model; {1} belongs to the open model. Remove it, or set Rate instead of users.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0025.md");

    public static readonly DiagnosticDescriptor BurstinessWithoutGamma = new(
        "LT0026",
        "Burstiness belongs to gamma arrivals",
        "'{0}' sets Burstiness with {1} arrivals; only gamma arrivals have a burstiness. Set Arrivals = Arrivals.Gamma or remove it.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0026.md");

    public static readonly DiagnosticDescriptor MixedLevels = new(
        "LT0027",
        "A profile has one kind of level",
        "stage {0} of '{1}' gives {2}, but the {3} gives {4}; the levels of a profile are either all users or all rates. Give {4} here too.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0027.md");

    public static readonly DiagnosticDescriptor StageLevel = new(
        "LT0028",
        "A stage has one level",
        "stage {0} of '{1}' gives {2}; a stage ramps to either Users or Rate. Give exactly one of them.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0028.md");

    public static readonly DiagnosticDescriptor StagesAndDuration = new(
        "LT0029",
        "Stages replace Duration and RampUp",
        "'{0}' sets {1} and has stages; stages replace Duration and RampUp. Remove {1}, or express it as a stage.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0029.md");

    public static readonly DiagnosticDescriptor LongerThanDuration = new(
        "LT0030",
        "Warm-up and ramps fit into the duration",
        "the {0} of '{1}' is {2}, longer than its duration of {3}; it must not be longer. Shorten it or lengthen the run.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0030.md");

    public static readonly DiagnosticDescriptor NoLevel = new(
        "LT0031",
        "Stages must reach a load",
        "no stage of '{0}' ends above 0 and none starts above 0; such a run has no iteration. Give at least one stage a level above 0.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0031.md");
}
