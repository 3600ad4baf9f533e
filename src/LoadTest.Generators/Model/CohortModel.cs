namespace LoadTest.Generators.Model;

/// <summary>A part of the iterations that runs another method; null is "not set in the source".</summary>
/// <param name="Name">The plain name of the method.</param>
/// <param name="Call">How it is called.</param>
internal sealed record CohortModel(string Name, CallModel Call)
{
    public long? Iterations { get; init; }

    public double? Percent { get; init; }

    public long? MinIterations { get; init; }

    public long? MaxIterations { get; init; }

    public string? ExpectFailure { get; init; }
}
