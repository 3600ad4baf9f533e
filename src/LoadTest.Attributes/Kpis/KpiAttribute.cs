namespace LoadTest;

/// <summary>
/// A limit that the load test must keep: a service-level objective on the whole iteration or on one metric.
/// </summary>
/// <remarks>
/// <para>
/// Without an explicit success or error limit <c>MaxErrorPercent = 0</c> is implied, and without
/// <see cref="MaxDroppedPercent"/>, 0. No data never passes. Only properties that are written in the source count, so that 0
/// is a limit; every limit is NaN by default, which is no limit.
/// </para>
/// <para>
/// Limits in milliseconds may also stand on what <c>load.Record</c> records, which is judged in the unit that it is recorded in: the
/// milliseconds of a server's own clock, or <c>P95Ms = 5</c> for a score of 5.
/// </para>
/// <para>A fault in any of these values is a compile error of the form <c>LTnnnn</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class KpiAttribute : Attribute
{
    /// <summary>A KPI on the whole iteration.</summary>
    public KpiAttribute()
    {
    }

    /// <summary>A KPI on one metric or step.</summary>
    /// <param name="metric">The name given to <c>load.Step</c>, <c>Mark</c>, <c>Record</c>, <c>Count</c>, <c>Rate</c>, <c>Check</c> or <c>Gauge</c>.</param>
    public KpiAttribute(string metric) => Metric = metric;

    /// <summary>The metric or step; null for the whole iteration.</summary>
    public string? Metric { get; }

    /// <summary>Upper limit of the 50th percentile, in milliseconds; above 0.</summary>
    public double P50Ms { get; set; } = double.NaN;

    /// <summary>Upper limit of the 75th percentile, in milliseconds; above 0.</summary>
    public double P75Ms { get; set; } = double.NaN;

    /// <summary>Upper limit of the 90th percentile, in milliseconds; above 0.</summary>
    public double P90Ms { get; set; } = double.NaN;

    /// <summary>Upper limit of the 95th percentile, in milliseconds; above 0.</summary>
    public double P95Ms { get; set; } = double.NaN;

    /// <summary>Upper limit of the 99th percentile, in milliseconds; above 0.</summary>
    public double P99Ms { get; set; } = double.NaN;

    /// <summary>Upper limit of the 99.9th percentile, in milliseconds; above 0.</summary>
    public double P999Ms { get; set; } = double.NaN;

    /// <summary>Upper limit of the mean, in milliseconds; above 0.</summary>
    public double MeanMs { get; set; } = double.NaN;

    /// <summary>Upper limit of the largest value, in milliseconds; above 0.</summary>
    public double MaxMs { get; set; } = double.NaN;

    /// <summary>Any other percentile, above 0 and below 100; its limit is <see cref="LimitMs"/>.</summary>
    public double Percentile { get; set; } = double.NaN;

    /// <summary>Upper limit of the percentile that <see cref="Percentile"/> names, in milliseconds; above 0.</summary>
    public double LimitMs { get; set; } = double.NaN;

    /// <summary>Lower limit of ok/finished, in percent; 0 to 100.</summary>
    public double MinSuccessPercent { get; set; } = double.NaN;

    /// <summary>Upper limit of 100 − success percent; 0 to 100. Implied as 0 unless this or <see cref="MinSuccessPercent"/> is set.</summary>
    public double MaxErrorPercent { get; set; } = double.NaN;

    /// <summary>Upper limit of dropped/scheduled, in percent; 0 to 100. Implied as 0 unless set. Open model.</summary>
    public double MaxDroppedPercent { get; set; } = double.NaN;

    /// <summary>Lower limit of the successful iterations, of the metric's samples or of what a counter counts, per second; above 0.</summary>
    public double MinPerSecond { get; set; } = double.NaN;

    /// <summary>Rates: lower limit of the share that is true, in percent; 0 to 100.</summary>
    public double MinPercent { get; set; } = double.NaN;

    /// <summary>Rates: upper limit of the share that is true, in percent; 0 to 100.</summary>
    public double MaxPercent { get; set; } = double.NaN;

    /// <summary>Counters: lower limit of the total; 0 or more.</summary>
    public double MinTotal { get; set; } = double.NaN;

    /// <summary>Counters: upper limit of the total; 0 or more.</summary>
    public double MaxTotal { get; set; } = double.NaN;

    /// <summary>Gauges and records: lower limit of every value, in the metric's own unit.</summary>
    public double Min { get; set; } = double.NaN;

    /// <summary>Gauges and records: upper limit of every value, in the metric's own unit.</summary>
    public double Max { get; set; } = double.NaN;

    /// <summary>How this KPI is judged; as the load test says by default.</summary>
    public Judge Judge { get; set; }

    /// <summary>Confidence of the interval and of <see cref="LoadTest.Judge.Proven"/>; above 0.5 and below 1; as the load test says by default.</summary>
    public double Confidence { get; set; } = double.NaN;

    /// <summary>What it means for the test if this KPI is inconclusive; as the load test says by default.</summary>
    public OnInconclusive OnInconclusive { get; set; }

    /// <summary>
    /// Ends the run early once this KPI can no longer pass, or once what was measured refutes it, taking the rest of the run to be no
    /// different; a throughput by the seconds in which the load no longer rises. As the load test says by default.
    /// </summary>
    public bool AbortOnFail { get; set; }

    /// <summary>
    /// The earliest time in the run at which <see cref="AbortOnFail"/> looks, such as <c>"10s"</c>; 0 or more; as the load test says
    /// by default.
    /// </summary>
    public string? DelayAbort { get; set; }
}
