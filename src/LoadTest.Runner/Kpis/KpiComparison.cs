using System.ComponentModel;

namespace LoadTest.Runner.Kpis;

/// <summary>On which side of the limit the statistic must lie.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum KpiComparison
{
    /// <summary>At or below the limit.</summary>
    Max,

    /// <summary>At or above the limit.</summary>
    Min,
}
