namespace LoadTest.Generators.Model;

/// <summary>One limit.</summary>
/// <param name="Metric">Null for the whole iteration.</param>
/// <param name="Statistic">What is limited.</param>
/// <param name="Percentile">Of <see cref="Model.Statistic.Percentile"/>, else 0.</param>
/// <param name="IsMinimum">Whether it is a lower limit.</param>
/// <param name="Limit">In the unit of the statistic.</param>
/// <param name="Judging">Already overlaid on that of the load test.</param>
internal sealed record KpiModel(
    string? Metric, Statistic Statistic, double Percentile, bool IsMinimum, double Limit, JudgingModel Judging);
