using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>See <see cref="RetryAttribute"/>.</summary>
/// <param name="Count">Retries after the first attempt; 1 or more.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RetryDefinition(int Count)
{
    /// <summary>The pause before the first retry; it doubles from retry to retry.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The longest pause before jitter.</summary>
    public TimeSpan? MaxDelay { get; init; }

    /// <summary>The relative spread of a pause, 0 to 1.</summary>
    public double Jitter { get; init; }

    /// <summary>Retries only what is transient, and what is listed in <see cref="On"/>.</summary>
    public bool TransientOnly { get; init; }

    /// <summary>Exceptions worth another attempt; empty for every failure, or for none beyond the transient ones.</summary>
    public IReadOnlyList<Type> On { get; init; } = [];
}
