namespace LoadTest.Generators.Model;

/// <summary>The ladder of sizes.</summary>
/// <param name="Sizes">Ascending.</param>
/// <param name="Project">Sizes to project to.</param>
/// <param name="MinTimeEfficiency">Null if there is no limit.</param>
/// <param name="MinMemoryEfficiency">Null if there is no limit.</param>
internal sealed record ScaleModel(
    EquatableArray<int> Sizes, EquatableArray<int> Project, double? MinTimeEfficiency, double? MinMemoryEfficiency);
