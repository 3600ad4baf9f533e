using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>See <see cref="ScaleAttribute"/> and <see cref="ScaleKpiAttribute"/>.</summary>
/// <param name="Sizes">The rungs: two or more, ascending, each 1 or more.</param>
/// <param name="InvokeAt">Gives, for a size, what <see cref="Scenario.Invoke"/> is for a load test without a ladder.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ScaleDefinition(IReadOnlyList<int> Sizes, Func<int, Func<object?, LoadContext, ValueTask>> InvokeAt)
{
    /// <summary>Sizes to project to.</summary>
    public IReadOnlyList<int> Project { get; init; } = [];

    /// <summary>See <see cref="ScaleKpiAttribute.MinTimeEfficiency"/>; null if there is no limit.</summary>
    public double? MinTimeEfficiency { get; init; }

    /// <summary>See <see cref="ScaleKpiAttribute.MinMemoryEfficiency"/>; null if there is no limit.</summary>
    public double? MinMemoryEfficiency { get; init; }
}
