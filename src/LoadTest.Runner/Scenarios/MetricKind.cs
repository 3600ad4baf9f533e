using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>What is recorded under a metric.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MetricKind
{
    /// <summary>Durations (steps, marks, iterations), recorded in nanoseconds, reported in milliseconds.</summary>
    Time,

    /// <summary>Values of any unit (<c>load.Record</c>).</summary>
    Value,

    /// <summary>A sum (<c>load.Count</c>).</summary>
    Counter,

    /// <summary>The share of true observations (<c>load.Rate</c>, <c>load.Check</c>).</summary>
    Rate,

    /// <summary>A level (<c>load.Gauge</c>).</summary>
    Gauge,

    /// <summary>A sum of money (<c>load.Cost</c>), recorded in billionths, reported as a counter.</summary>
    Money,
}
