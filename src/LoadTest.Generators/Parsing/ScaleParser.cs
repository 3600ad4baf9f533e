using LoadTest.Generators.Diagnostics;
using LoadTest.Generators.Model;

namespace LoadTest.Generators.Parsing;

/// <summary>Reads the ladder of sizes and its limits.</summary>
internal static class ScaleParser
{
    /// <summary>The ladder, or null if the method has none.</summary>
    public static ScaleModel? Parse(LoadMethod method)
    {
        var limits = method.Attributes("ScaleKpiAttribute").ToArray();
        var scales = method.Attributes("ScaleAttribute").ToArray();
        if (scales.Length == 0)
        {
            foreach (var limit in limits) method.Faults.Add(ScaleRules.NoScale, limit.Location, method.Name);
            return null;
        }

        var scale = scales[0];
        var sizes = scale.Integers(0);
        CheckSizes(method, scale, sizes);
        if (!method.Symbol.Parameters.Any(CallParser.IsSize)) method.Faults.Add(ScaleRules.NoSizeParameter, method.Location, method.Name);
        var project = scale.Integers("Project");
        foreach (var size in project)
        {
            Numbers.Check(method, scale, "Project", size, size >= 1, "sizes of 1 or more");
        }

        var (time, memory) = limits.Length == 0 ? default : Limits(method, limits[0]);
        return new ScaleModel(new EquatableArray<int>(sizes), new EquatableArray<int>(project), time, memory);
    }

    private static void CheckSizes(LoadMethod method, AttributeReader scale, IReadOnlyList<int> sizes)
    {
        var isLadder = sizes.Count >= 2 && sizes[0] >= 1 && sizes.Zip(sizes.Skip(1), (lower, higher) => lower < higher).All(ascends => ascends);
        if (!isLadder)
            method.Faults.Add(ScaleRules.Sizes, scale.Location, method.Name, string.Join(", ", sizes.Select(size => Texts.Number((long)size))));
    }

    private static (double? Time, double? Memory) Limits(LoadMethod method, AttributeReader limits)
    {
        if (!limits.IsSet("MinTimeEfficiency") && !limits.IsSet("MinMemoryEfficiency"))
            method.Faults.Add(ScaleRules.NoLimit, limits.Location, method.Name);
        return (Numbers.ReadPositive(method, limits, "MinTimeEfficiency"), Numbers.ReadPositive(method, limits, "MinMemoryEfficiency"));
    }
}
