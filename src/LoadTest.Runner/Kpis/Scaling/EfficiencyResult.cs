namespace LoadTest.Runner.Kpis.Scaling;

/// <summary>The verdict on one limit of a ladder.</summary>
/// <param name="What">"time" or "memory".</param>
/// <param name="Limit">The least efficiency.</param>
/// <param name="Actual">The worst; null if none is known.</param>
/// <param name="Size">Where it was worst.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">A sentence.</param>
internal sealed record EfficiencyResult(string What, double Limit, double? Actual, int? Size, Verdict Verdict, string Reason);
