using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks that a number of iterations is enough to judge what is limited of them.</summary>
/// <remarks>
/// Only of the whole iteration: of a step or a metric an iteration may record any number of samples, and none of a branch. Warm-up, stages
/// and duration add no iterations; an extension runs them once more. An override may, but what is written must be able to pass by itself.
/// </remarks>
internal static class SampleSizeRules
{
    private const double DefaultConfidence = 0.95;

    public static void Check(LoadMethod method, IReadOnlyList<KpiLimit> limits)
    {
        if (method.LoadTest.Read<long>("Iterations") is not { } iterations || iterations < 1) return;
        foreach (var limit in limits)
        {
            var judging = limit.Model.Judging;
            if (limit.Model.Metric is not null || judging.MayStayOpen || Violating(limit) is not { } share) continue;
            var samples = iterations * (judging.IsExtended ? 2.0 : 1);
            var fewest = judging.IsProof == true ? FewestOfProof(share, judging) : FewestOfEstimate(limit, share);
            if (samples >= fewest) continue;
            method.Faults.Add(
                KpiRules.TooFewIterations,
                limit.Location,
                limit.Title,
                method.Name,
                Texts.Number(Math.Ceiling(fewest / (judging.IsExtended ? 2 : 1))),
                Texts.Number(iterations));
        }
    }

    /// <summary>The share of the samples that may lie on the wrong side; null where that is not what is limited, or a fault of its own.</summary>
    private static decimal? Violating(KpiLimit limit)
    {
        var model = limit.Model;
        if (model.Statistic == Statistic.Percentile)
            return model.Percentile is >= 1e-6 and <= 100 - 1e-6 ? 1 - ((decimal)model.Percentile / 100) : null;
        if (!limit.Property.IsPercent || model.Limit is not (> 0 and < 100)) return null;
        return model.IsMinimum ? 1 - ((decimal)model.Limit / 100) : (decimal)model.Limit / 100;
    }

    // As the judges count at run time, in decimal: 20 for p95.
    private static double FewestOfEstimate(KpiLimit limit, decimal share) =>
        (double)decimal.Ceiling(1 / (limit.Property.IsPercent ? Math.Min(share, 1 - share) : share));

    // All of them clean: (1 - q)^n is at most alpha. 59 for p95.
    private static double FewestOfProof(decimal share, JudgingModel judging)
    {
        var alpha = (1 - (judging.Confidence ?? DefaultConfidence)) / (judging.IsExtended ? 2 : 1);
        return Math.Ceiling((Math.Log(alpha) / Math.Log(1 - (double)share)) - 1e-9);
    }
}
