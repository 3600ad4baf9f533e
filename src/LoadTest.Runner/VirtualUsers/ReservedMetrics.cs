using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The metrics that the engine itself records.</summary>
internal sealed class ReservedMetrics
{
    /// <summary>Added to a name for what failed, which is timed apart.</summary>
    public const string FailedSuffix = "{failed}";

    /// <summary>Added to the name of a step for what the iteration timeout cut off, which is a time of the step and an error.</summary>
    public const string TimedOutSuffix = "{timeout}";

    /// <summary>Registers them.</summary>
    /// <param name="recorder">Of the run.</param>
    /// <param name="isOpenModel">Whether service time differs from response time.</param>
    /// <param name="hasRetries">Whether a first attempt differs from the whole.</param>
    public ReservedMetrics(Recorder recorder, bool isOpenModel, bool hasRetries)
    {
        Iteration = recorder.Metric(MetricNames.Iteration, MetricKind.Time);
        Failed = recorder.Metric(MetricNames.Iteration + FailedSuffix, MetricKind.Time);
        ServiceTime = isOpenModel ? recorder.Metric(MetricNames.ServiceTime, MetricKind.Time) : null;
        FirstAttempt = hasRetries ? recorder.Metric(MetricNames.FirstAttempt, MetricKind.Time) : null;
    }

    /// <summary>Response time of ok and timed-out iterations, from the intended start.</summary>
    public int Iteration { get; }

    /// <summary>Response time of failed iterations.</summary>
    public int Failed { get; }

    /// <summary>From the actual start; null in the closed model, where it is the same.</summary>
    public int? ServiceTime { get; }

    /// <summary>The first of several attempts; null without retries.</summary>
    public int? FirstAttempt { get; }
}
