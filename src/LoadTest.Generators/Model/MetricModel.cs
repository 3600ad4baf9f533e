namespace LoadTest.Generators.Model;

/// <summary>A metric that the source records under a constant name.</summary>
internal readonly record struct MetricModel(string Name, MetricKind Kind);
