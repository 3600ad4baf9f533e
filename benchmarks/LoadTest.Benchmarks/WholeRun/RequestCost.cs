namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What requests cost the client.</summary>
/// <param name="PerSecond">Requests per second.</param>
/// <param name="CpuMicroseconds">CPU time per request.</param>
/// <param name="Bytes">Allocated per request.</param>
internal sealed record RequestCost(double PerSecond, double CpuMicroseconds, double Bytes)
{
    /// <summary>The same without what threads did meanwhile that have nothing to do with it.</summary>
    /// <param name="share">Of one core.</param>
    public RequestCost Without(double share) => this with { CpuMicroseconds = CpuMicroseconds - (share * 1e6 / PerSecond) };
}
