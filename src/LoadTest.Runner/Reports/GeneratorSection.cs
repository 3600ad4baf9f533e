namespace LoadTest.Runner.Reports;

/// <summary>The generator's watch on itself; null is not measured.</summary>
internal sealed record GeneratorSection
{
    /// <summary>Mean use of all processors of the process.</summary>
    public double? CpuPercent { get; init; }

    /// <summary>Sum of the garbage collector's pauses.</summary>
    public double? GcPauseMs { get; init; }

    /// <summary>99th percentile of the wait for a thread-pool thread.</summary>
    public double? ThreadPoolDelayP99Ms { get; init; }

    /// <summary>99th percentile of actual minus intended start.</summary>
    public double? ScheduleLagP99Ms { get; init; }

    /// <summary>Whether the generator itself was the bottleneck.</summary>
    public bool Saturated { get; init; }
}
