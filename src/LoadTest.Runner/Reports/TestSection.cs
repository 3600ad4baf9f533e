namespace LoadTest.Runner.Reports;

/// <summary>The load test that was run.</summary>
internal sealed record TestSection
{
    /// <summary>The load method.</summary>
    public required string Name { get; init; }

    /// <summary>Its class, with namespace.</summary>
    public required string Class { get; init; }

    /// <summary>The simple name of its assembly.</summary>
    public required string Assembly { get; init; }
}
