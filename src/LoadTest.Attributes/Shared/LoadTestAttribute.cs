namespace LoadTest;

/// <summary>
/// Runs the method under load and fails the test when a KPI is missed.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="Users"/> (closed model), <see cref="Rate"/> (open model) or at least one <see cref="StageAttribute"/> is needed; stages
/// start from the <see cref="Users"/> or the <see cref="Rate"/> that stands beside them, and from 0 without. Durations are texts such as <c>"250ms"</c>, <c>"10s"</c>, <c>"1m30s"</c> or
/// <c>"1h"</c>. Only what is written in the source counts as set, so that 0 is a value.
/// </para>
/// <para>A fault in any of these values is a compile error of the form <c>LTnnnn</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed partial class LoadTestAttribute
{
    /// <summary>Closed model: the number of virtual users that loop. 1 or more. Not together with <see cref="Rate"/>.</summary>
    public int Users { get; set; }

    /// <summary>
    /// Open model: iterations started per second, at their intended time, whether or not earlier ones have finished.
    /// Above 0 and finite. Not together with <see cref="Users"/>.
    /// </summary>
    public double Rate { get; set; }

    /// <summary>
    /// Open model: at most this many iterations in flight. One that cannot start is a dropped iteration, counted and reported.
    /// 1 or more; 1,000 by default.
    /// </summary>
    public int MaxUsers { get; set; } = 1_000;

    /// <summary>Open model: how the starts are spaced. <see cref="LoadTest.Arrivals.Constant"/> by default.</summary>
    public Arrivals Arrivals { get; set; }

    /// <summary>
    /// <see cref="LoadTest.Arrivals.Gamma"/> arrivals: the coefficient of variation of the gaps, 1/√k for shape k.
    /// Above 0; 1 (as Poisson) by default.
    /// </summary>
    public double Burstiness { get; set; } = 1;

    /// <summary>That many iterations in all, shared by the users; <see cref="Duration"/> is then a cap. 1 or more.</summary>
    public long Iterations { get; set; }

    /// <summary>
    /// How long the counted load lasts, ramps included. Above 0; needed unless <see cref="Iterations"/> or stages are given.
    /// </summary>
    public string? Duration { get; set; }

    /// <summary>Time from no load to full load, inside <see cref="Duration"/>; user i starts at i·RampUp/Users. "0s" by default.</summary>
    public string? RampUp { get; set; }

    /// <summary>Time from full load to none, at the end of and inside <see cref="Duration"/>, after the ramp up. "0s" by default.</summary>
    public string? RampDown { get; set; }

    /// <summary>Load before second 0, at the first non-zero target level; never counted. No longer than the load; "0s" by default.</summary>
    public string? WarmUp { get; set; }

    /// <summary>
    /// Closed model: the pause after each iteration, a duration or a range such as <c>"300ms..1s"</c> from which each pause is
    /// drawn uniformly. Outside the latency. So that users wake together it lasts up to a hundredth longer, at most 2 ms, and up to
    /// 0.25 ms if it is shorter than 25 ms; one of a few milliseconds, 2 ms if the timer is busy. None by default; not together with
    /// <see cref="Pacing"/>.
    /// </summary>
    public string? ThinkTime { get; set; }

    /// <summary>
    /// Closed model: the fixed period from the start of one iteration to the start of the next; a late one never catches up. A start
    /// that the generator itself delays by up to 4 ms, but no more than half the period, counts as on time: the next ones do not move.
    /// Outside the latency. None by default; not together with <see cref="ThinkTime"/>.
    /// </summary>
    public string? Pacing { get; set; }

    /// <summary>
    /// Bound on one iteration with all its attempts. Over it the iteration has failed with at least that latency, and the user
    /// goes on with a fresh context. Above 0; "60s" by default. Time that the load generator itself lost meanwhile (suspended, paused
    /// by its garbage collector) is no time of the iteration; waiting for a thread puts the bound off by at most as long again.
    /// </summary>
    public string? IterationTimeout { get; set; }

    /// <summary>
    /// How long running iterations may go on at the end of the run; then they are abandoned: counted and named. "30s" by default.
    /// It is longer by what the load generator itself lost of it. What waits for a thread until then does not start, and is dropped.
    /// </summary>
    public string? GracefulStop { get; set; }

    /// <summary>The seed of everything random in the run. Random by default, and printed, so that a run can be repeated.</summary>
    public long Seed { get; set; }

    /// <summary>How the KPIs are judged unless a KPI says otherwise. <see cref="LoadTest.Judge.Estimate"/> by default.</summary>
    public Judge Judge { get; set; }

    /// <summary>The confidence of intervals and of <see cref="LoadTest.Judge.Proven"/>. Above 0.5 and below 1; 0.95 by default.</summary>
    public double Confidence { get; set; } = 0.95;

    /// <summary>What an inconclusive KPI means for the test. <see cref="LoadTest.OnInconclusive.Fail"/> by default.</summary>
    public OnInconclusive OnInconclusive { get; set; }

    /// <summary>
    /// Ends the run early once a KPI can no longer pass, or once what was measured refutes it, taking the rest of the run to be no
    /// different; a throughput by the seconds in which the load no longer rises. False by default.
    /// </summary>
    public bool AbortOnFail { get; set; }

    /// <summary>The earliest time in the run at which <see cref="AbortOnFail"/> looks. "10s" by default.</summary>
    public string? DelayAbort { get; set; }
}
