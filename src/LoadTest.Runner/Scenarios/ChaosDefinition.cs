using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>See <see cref="ChaosAttribute"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ChaosDefinition
{
    /// <summary>The share of attempts that fail, 0 to 100.</summary>
    public double FaultPercent { get; init; }

    /// <summary>Creates the exception that is thrown.</summary>
    public Func<Exception> Fault { get; init; } = static () => new ChaosInjectedException();

    /// <summary>The share of attempts that are delayed, 0 to 100.</summary>
    public double LatencyPercent { get; init; }

    /// <summary>The delay.</summary>
    public TimeSpan Latency { get; init; }
}
