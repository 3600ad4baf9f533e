using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LoadTest.Generators.Diagnostics;

/// <summary>Every rule, and what they have in common.</summary>
internal static class Rules
{
    public const string Category = "LoadTest";

    /// <summary>The folder of the rules' pages.</summary>
    public const string Pages = "https://github.com/loadtest-net/loadtest/blob/main/docs/diagnostics/";

    /// <summary>Ordered by id.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        LoadRules.DurationText,
        LoadRules.DurationAboveZero,
        LoadRules.UsersAndRate,
        LoadRules.NoLoad,
        LoadRules.NoEnd,
        LoadRules.NumberRange,
        KpiRules.LatencyAboveZero,
        KpiRules.PercentRange,
        KpiRules.Contradiction,
        KpiRules.SetTwice,
        KpiRules.ProofOfExtreme,
        KpiRules.PercentilePair,
        KpiRules.PercentileRange,
        KpiRules.ConfidenceRange,
        KpiRules.LimitRange,
        KpiRules.NoLimit,
        KpiRules.NeedsMetric,
        KpiRules.IterationOnly,
        KpiRules.WrongKind,
        KpiRules.ReservedMetric,
        KpiRules.TwoKinds,
        KpiRules.EmptyMetric,
        LoadRules.ThinkTimeAndPacing,
        LoadRules.PauseInOpenModel,
        LoadRules.OpenModelOnly,
        LoadRules.BurstinessWithoutGamma,
        LoadRules.MixedLevels,
        LoadRules.StageLevel,
        LoadRules.StagesAndDuration,
        LoadRules.LongerThanDuration,
        LoadRules.NoLevel,
        ResilienceRules.DelayAboveMaxDelay,
        ResilienceRules.NoException,
        MethodRules.NoLoadTest,
        MethodRules.AsyncVoid,
        MethodRules.ReturnType,
        MethodRules.Parameter,
        MethodRules.Inaccessible,
        MethodRules.OpenGeneric,
        MethodRules.OtherTestAttribute,
        MethodRules.InheritedTimeout,
        MethodRules.Overloaded,
        MixRules.NotPartial,
        MixRules.UnknownBranch,
        MixRules.BranchSignature,
        MixRules.BranchTwice,
        MixRules.NoLoadContext,
        MixRules.AwaitedBranch,
        MixRules.Result,
        CohortRules.NoIterations,
        CohortRules.OneSize,
        CohortRules.TooMany,
        CohortRules.UnknownMethod,
        CohortRules.Signature,
        CohortRules.Twice,
        CohortRules.Bounds,
        CohortRules.BlankFailure,
        ResilienceRules.UnknownKey,
        ResilienceRules.KeyTwice,
        ResilienceRules.BlankKey,
        ResilienceRules.ChaosWithoutEffect,
        ResilienceRules.FaultNotCreatable,
        PriceRules.PriceRange,
        PriceRules.OnePrice,
        CorpusRules.WrongType,
        CorpusRules.WrongFile,
        CorpusRules.NoFile,
        ScaleRules.Sizes,
        ScaleRules.NoSizeParameter,
        ScaleRules.NoScale,
        ScaleRules.NoLimit,
        KpiRules.TooFewIterations,
    ];
}
