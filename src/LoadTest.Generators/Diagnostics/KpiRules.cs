using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Faults of the KPIs and of the metrics that they limit.</summary>
internal static class KpiRules
{
    public static readonly DiagnosticDescriptor LatencyAboveZero = new(
        "LT0007",
        "A latency limit must be above 0",
        "the {0} limit on '{1}' is {2} ms; a latency limit must be above 0. Remove it or set a limit.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0007.md");

    public static readonly DiagnosticDescriptor PercentRange = new(
        "LT0008",
        "A percentage is between 0 and 100",
        "the {0} on '{1}' is {2}; a percentage is between 0 and 100. Correct the limit.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0008.md");

    public static readonly DiagnosticDescriptor Contradiction = new(
        "LT0009",
        "Limits must not contradict each other",
        "the {0} limit on '{1}' is {2}, above the {3} limit of {4}; no run could bind both. Lower the first or raise the second.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0009.md");

    public static readonly DiagnosticDescriptor SetTwice = new(
        "LT0010",
        "A limit is set once per metric",
        "the {0} limit on '{1}' is {2}, but an earlier limit on the same statistic is {3}; a limit is set once per metric. Remove one of them.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0010.md");

    public static readonly DiagnosticDescriptor ProofOfExtreme = new(
        "LT0011",
        "0 and 100 % cannot be proven",
        "the {0} on '{1}' is {2} % with Judge.Proven; no number of samples proves exactly 0 or 100 %. Use Judge.Estimate for this KPI or a limit in between.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0011.md");

    public static readonly DiagnosticDescriptor PercentilePair = new(
        "LT0012",
        "Percentile and LimitMs belong together",
        "the KPI on '{0}' sets {1} without {2}; they belong together. Set {2} or remove {1}.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0012.md");

    public static readonly DiagnosticDescriptor PercentileRange = new(
        "LT0013",
        "A percentile is above 0 and below 100",
        "the Percentile on '{0}' is {1}; a percentile is above 0 and below 100. Correct it, or use MaxMs for the largest value.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0013.md");

    public static readonly DiagnosticDescriptor ConfidenceRange = new(
        "LT0014",
        "A confidence is above 0.5 and below 1",
        "the Confidence of '{0}' is {1}; a confidence is above 0.5 and below 1. Set one such as 0.95.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0014.md");

    public static readonly DiagnosticDescriptor LimitRange = new(
        "LT0015",
        "This limit is out of its range",
        "the {0} on '{1}' is {2}; it must be {3}. Correct the limit.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0015.md");

    public static readonly DiagnosticDescriptor NoLimit = new(
        "LT0016",
        "A KPI needs a limit",
        "a KPI on '{0}' sets no limit; a KPI is a limit that the run must keep. Set one, such as P95Ms, or remove the attribute.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0016.md");

    public static readonly DiagnosticDescriptor NeedsMetric = new(
        "LT0017",
        "This limit needs a metric",
        "{0} = {2} is set on the whole iteration of '{1}'; {0} limits {3}. Name the metric: [Kpi(\"name\", {0} = {2})].",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0017.md");

    public static readonly DiagnosticDescriptor IterationOnly = new(
        "LT0018",
        "Only iterations can be dropped",
        "{0} is set on the metric '{1}'; only whole iterations are dropped. Move it to a [Kpi] without a metric.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0018.md");

    public static readonly DiagnosticDescriptor WrongKind = new(
        "LT0019",
        "A limit must fit the kind of its metric",
        "{0} is set on '{1}', which the method records as {2}; {0} limits {3}. Use a limit for {2}, or record the metric differently.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0019.md");

    public static readonly DiagnosticDescriptor ReservedMetric = new(
        "LT0020",
        "A metric name is reserved",
        "'{0}' is recorded by '{1}', but LoadTest records a metric of that name itself. Choose another name.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0020.md");

    public static readonly DiagnosticDescriptor TwoKinds = new(
        "LT0021",
        "A metric has one kind",
        "'{0}' is recorded as {1} and, earlier in '{2}', as {3}; a metric has one kind. Choose another name for one of them.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0021.md");

    public static readonly DiagnosticDescriptor EmptyMetric = new(
        "LT0022",
        "A metric needs a name",
        "a metric of '{0}' has the name {1}; a metric needs a name. Name it.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0022.md");

    public static readonly DiagnosticDescriptor TooFewIterations = new(
        "LT0074",
        "A limit needs enough iterations to be judged",
        "the {0} limit on '{1}' needs at least {2} iterations, and the run has {3}; it can never pass. Raise Iterations, or limit what fewer iterations can show, such as MaxMs.",
        Rules.Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Rules.Pages + "LT0074.md");
}
