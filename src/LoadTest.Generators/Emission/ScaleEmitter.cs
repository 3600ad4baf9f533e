using LoadTest.Generators.Model;

namespace LoadTest.Generators.Emission;

/// <summary>Writes the ladder of sizes.</summary>
internal static class ScaleEmitter
{
    private const string Scale = "global::LoadTest.Runner.Scenarios.ScaleDefinition";

    public static void Emit(ObjectWriter scenario, ScaleModel? scale, CallModel call)
    {
        if (scale is null) return;
        scenario.SetNew("Scale", Scale + "(" + List(scale.Sizes) + ", " + CallEmitter.InvokerOfSize(call) + ")", properties =>
        {
            if (scale.Project.Count > 0) properties.Set("Project", List(scale.Project));
            properties.Set("MinTimeEfficiency", scale.MinTimeEfficiency);
            properties.Set("MinMemoryEfficiency", scale.MinMemoryEfficiency);
        });
    }

    private static string List(IReadOnlyList<int> sizes) => "[" + string.Join(", ", sizes.Select(Literals.Of)) + "]";
}
