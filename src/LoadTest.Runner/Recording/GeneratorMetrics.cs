using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Recording;

/// <summary>What the generator records of itself, beside the metrics of the run.</summary>
internal sealed class GeneratorMetrics(Recorder recorder)
{
    private const string Prefix = "generator{";

    public const string ScheduleLagName = Prefix + "schedule_lag}";

    public const string ThreadPoolDelayName = Prefix + "thread_pool_delay}";

    /// <summary>Actual minus intended start.</summary>
    public int ScheduleLag { get; } = recorder.Metric(ScheduleLagName, MetricKind.Time);

    /// <summary>How long a work item waits for a thread of the pool.</summary>
    public int ThreadPoolDelay { get; } = recorder.Metric(ThreadPoolDelayName, MetricKind.Time);

    /// <summary>Whether a metric is one of these.</summary>
    public static bool Contains(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
}
