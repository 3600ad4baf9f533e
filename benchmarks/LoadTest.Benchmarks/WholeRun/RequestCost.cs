namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What requests cost the client.</summary>
/// <param name="PerSecond">Requests per second.</param>
/// <param name="CpuMicroseconds">CPU time per request.</param>
/// <param name="Bytes">Allocated per request.</param>
internal sealed record RequestCost(double PerSecond, double CpuMicroseconds, double Bytes);
