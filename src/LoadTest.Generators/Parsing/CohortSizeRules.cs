using LoadTest.Generators.Diagnostics;

namespace LoadTest.Generators.Parsing;

/// <summary>Checks how many iterations cohorts have.</summary>
internal static class CohortSizeRules
{
    /// <summary>Checks one cohort by itself.</summary>
    public static void Check(LoadMethod method, AttributeReader cohort, string name)
    {
        var isCount = cohort.IsSet("Iterations");
        var isShare = cohort.IsSet("Percent");
        if (isCount == isShare)
        {
            method.Faults.Add(
                CohortRules.OneSize,
                isCount ? cohort.LocationOf("Percent") : cohort.Location,
                name,
                method.Name,
                isCount ? "both Iterations and Percent" : "neither Iterations nor Percent");
        }

        if (cohort.Read<double>("Percent") is { } percent)
            Numbers.Check(method, cohort, "Percent", percent, percent is > 0 and <= 100, "above 0 and at most 100");
        if (Bounds(cohort, isShare) is { } fault)
            method.Faults.Add(CohortRules.Bounds, cohort.LocationOf(fault.Property), name, method.Name, fault.Text);
    }

    /// <summary>Checks that all cohorts fit into the run.</summary>
    public static void CheckTotal(LoadMethod method, IReadOnlyList<Cohort> cohorts)
    {
        if (method.Faults.Any || cohorts.Count == 0 || method.LoadTest.Read<long>("Iterations") is not { } iterations) return;

        var sum = cohorts.Sum(cohort => (double)SizeOf(cohort, iterations));
        if (sum > iterations)
            method.Faults.Add(CohortRules.TooMany, method.Location, method.Name, Texts.Number(sum), Texts.Number(iterations));
    }

    private static (string Property, string Text)? Bounds(AttributeReader cohort, bool isShare)
    {
        foreach (var property in (string[])["MinIterations", "MaxIterations"])
        {
            if (!isShare && cohort.IsSet(property)) return (property, "sets " + property + " without Percent");
        }

        return cohort.Read<long>("MinIterations") is { } min && cohort.Read<long>("MaxIterations") is { } max && min > max
            ? ("MinIterations", "sets MinIterations to " + Texts.Number(min) + " and MaxIterations to " + Texts.Number(max))
            : null;
    }

    // As at run time: rounded down, then bounded.
    private static long SizeOf(Cohort cohort, long iterations)
    {
        var model = cohort.Model;
        if (model.Percent is not { } percent) return model.Iterations ?? 0;
        var share = (long)((decimal)percent * iterations / 100);
        return Math.Min(iterations, Math.Max(model.MinIterations ?? 0, Math.Min(model.MaxIterations ?? long.MaxValue, share)));
    }
}
