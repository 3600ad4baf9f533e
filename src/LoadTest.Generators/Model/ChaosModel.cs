namespace LoadTest.Generators.Model;

/// <summary>Chaos; the delay in ticks, null is "not set in the source", the exception type fully qualified.</summary>
internal sealed record ChaosModel(double? FaultPercent, string? Fault, double? LatencyPercent, long? Latency);
