using System.ComponentModel;

namespace LoadTest.Runner.Kpis;

/// <summary>What a KPI limits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum KpiStatistic
{
    /// <summary>A percentile of a time, in ms.</summary>
    Percentile,

    /// <summary>The mean of a time, in ms.</summary>
    Mean,

    /// <summary>The largest time, in ms.</summary>
    Maximum,

    /// <summary>ok/finished, in %.</summary>
    SuccessPercent,

    /// <summary>100 − success, in %.</summary>
    ErrorPercent,

    /// <summary>dropped/scheduled, in %.</summary>
    DroppedPercent,

    /// <summary>Successful iterations, or samples, per second.</summary>
    PerSecond,

    /// <summary>The true share of a rate, in %.</summary>
    RatePercent,

    /// <summary>The total of a counter.</summary>
    Total,

    /// <summary>Every value of a gauge or a record.</summary>
    Value,
}
