using System.ComponentModel;
using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scenarios;

/// <summary>See <see cref="CohortAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record CohortDefinition
{
    /// <summary>The name of its method, which it is measured as.</summary>
    public required string Name { get; init; }

    /// <summary>Calls its method on an instance of <see cref="Scenario.Class"/>.</summary>
    public required Func<object?, LoadContext, ValueTask> Invoke { get; init; }

    /// <summary>How many iterations belong to it.</summary>
    public required CohortShare Share { get; init; }

    /// <summary>The failure that is expected; null if none is.</summary>
    public string? ExpectFailure { get; init; }
}
