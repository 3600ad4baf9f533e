using FsCheck;
using FsCheck.Fluent;
using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Tests.Kpis;

public sealed class VerdictPropertyTests
{
    private static readonly double[] Percentiles = [50, 75, 90, 95, 99, 99.9];

    private static readonly Arbitrary<(double Percentile, int Samples, int Violations, int Blocks)> Runs = Arb.From(
        from percentile in Gen.Elements(Percentiles)
        from samples in Gen.Frequency((1, Gen.Choose(1, 60)), (3, Gen.Choose(60, 20_000)))
        from share in Gen.Choose(0, 100)
        from blocks in Gen.Choose(1, 200)
        select (percentile, samples, (int)(samples * (1 - (percentile / 100)) * share / 50.0), blocks));

    [Fact]
    public void More_violations_never_improve_an_estimate() => Prop.ForAll(Runs, run =>
    {
        var definition = Some.P(run.Percentile, 100);
        var fewer = Some.Judged(definition, Some.Counts(run.Samples, Math.Min(run.Samples, run.Violations), 100, run.Blocks)).Verdict;
        var more = Some.Judged(definition, Some.Counts(run.Samples, Math.Min(run.Samples, run.Violations + 1), 100, run.Blocks)).Verdict;
        return more >= fewer;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_higher_share_in_every_block_never_improves_a_proof() => Prop.ForAll(Runs, run =>
    {
        var definition = Some.P(run.Percentile, 100).Proven();
        var perBlock = (run.Samples / run.Blocks) + 1;
        // From one violation a block: a clean run is worth no more samples than it has blocks, and may need more of them.
        var verdicts = Enumerable.Range(1, perBlock)
            .Select(violations => Some.Judged(definition, Some.Counts((long)perBlock * run.Blocks, (long)violations * run.Blocks, 100, run.Blocks)).Verdict);
        return run.Blocks < 25 || InOrder([.. verdicts]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_proven_is_also_estimated_to_pass() => Prop.ForAll(Runs, run =>
    {
        var definition = Some.P(run.Percentile, 100);
        var evidence = Some.Counts(run.Samples, Math.Min(run.Samples, run.Violations), 100, run.Blocks);
        return Some.Judged(definition.Proven(), evidence).Verdict != Verdict.Pass || Some.Judged(definition, evidence).Verdict == Verdict.Pass;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_refuted_is_also_estimated_to_fail() => Prop.ForAll(Runs, run =>
    {
        var definition = Some.P(run.Percentile, 100);
        var evidence = Some.Counts(run.Samples, Math.Min(run.Samples, run.Violations), 100, run.Blocks);
        return Some.Judged(definition.Proven(), evidence).Verdict != Verdict.Fail || Some.Judged(definition, evidence).Verdict == Verdict.Fail;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_worse_generator_never_turns_anything_into_a_pass_or_a_failure() => Prop.ForAll(Runs, run =>
    {
        var definition = Some.P(run.Percentile, 100);
        var evidence = Some.Counts(run.Samples, Math.Min(run.Samples, run.Violations), 100, run.Blocks) with { ViolationsWithoutLag = 0 };
        var good = KpiJudge.Decide(definition, evidence with { ViolationsWithoutLag = evidence.Violations }, GeneratorHealth.Good).Verdict;
        var bad = KpiJudge.Decide(definition, evidence, new(0.5, true)).Verdict;
        return bad == good || bad == Verdict.Inconclusive;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_interval_encloses_the_actual_percentage() => Prop.ForAll(Runs, run =>
    {
        var result = Some.Judged(Some.MaxError(10), Some.Counts(run.Samples, Math.Min(run.Samples, run.Violations)));
        return result.Interval!.Low <= result.Actual && result.Actual <= result.Interval.High;
    }).QuickCheckThrowOnFailure();

    private static bool InOrder(Verdict[] verdicts) => verdicts.Zip(verdicts.Skip(1)).All(pair => pair.First <= pair.Second);
}
