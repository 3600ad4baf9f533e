using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>A metric known before the run.</summary>
/// <param name="Name">As given to <see cref="LoadContext"/>.</param>
/// <param name="Kind">What is recorded under it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MetricDefinition(string Name, MetricKind Kind);
