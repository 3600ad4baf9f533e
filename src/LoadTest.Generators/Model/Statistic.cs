namespace LoadTest.Generators.Model;

/// <summary>What a KPI limits; the names are those of the runner's <c>KpiStatistic</c>.</summary>
internal enum Statistic
{
    Percentile,
    Mean,
    Maximum,
    SuccessPercent,
    ErrorPercent,
    DroppedPercent,
    PerSecond,
    RatePercent,
    Total,
    Value,
}
