using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Runner.Tests.Kpis;

/// <summary>Runs whose true p95 lies exactly at the limit: proofs either way must be as rare as the confidence says.</summary>
public sealed class CalibrationTests
{
    private const int Runs = 3_000;
    private const int Blocks = 60;
    private const int BlockSamples = 50;
    private const double Alpha = 0.05;
    private const double Q = 0.05;

    /// <summary>Three standard errors of a share of Alpha among so many runs.</summary>
    private static readonly double Allowance = 3 * Math.Sqrt(Alpha * (1 - Alpha) / Runs);

    private static readonly KpiDefinition Definition = Some.P(95, 100).Proven();

    [Fact]
    public void Independent_latencies_at_the_limit_are_wrongly_decided_no_more_often_than_alpha()
    {
        var (passed, failed, _) = Simulate(meanBurst: 1 / (1 - Q), seed: 1);

        passed.Should().BeInRange(0.005, Alpha + Allowance);
        failed.Should().BeInRange(0.005, Alpha + Allowance);
    }

    [Fact]
    public void Latencies_in_bursts_of_five_at_the_limit_are_wrongly_decided_no_more_often_than_alpha()
    {
        var (passed, failed, naivelyPassed) = Simulate(meanBurst: 5, seed: 2);

        passed.Should().BeInRange(0.005, Alpha + Allowance);
        failed.Should().BeInRange(0.005, Alpha + Allowance);
        naivelyPassed.Should().BeGreaterThan(2 * Alpha, "without effective counts the bursts would deceive the test");
    }

    [Fact]
    public void Bursts_too_long_for_the_run_prove_wrongly_more_often_but_hardly_ever_without_a_note()
    {
        // Bursts of 20 leave 7 or 8 episodes in a run, where 25 are needed.
        var random = new Random(4);
        var passes = Enumerable.Range(0, Runs)
            .Select(_ => Some.Judged(Definition, AtTheLimit(random, meanBurst: 20)))
            .Where(result => result.Verdict == Verdict.Pass)
            .ToList();

        passes.Count.Should().BeGreaterThan((int)(Runs * (Alpha + Allowance)), "else the note would be needless");
        passes.Count(result => result.RegimeNote is null).Should().BeLessThan((int)(Runs * Alpha / 2));
    }

    private static (double Passed, double Failed, double NaivelyPassed) Simulate(double meanBurst, int seed)
    {
        var random = new Random(seed);
        var (passed, failed, naive) = (0, 0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var evidence = AtTheLimit(random, meanBurst);
            var verdict = Some.Judged(Definition, evidence).Verdict;
            if (verdict == Verdict.Pass) passed++;
            if (verdict == Verdict.Fail) failed++;
            if (BinomialTail.AtMost(evidence.Samples, Q, evidence.Violations) <= Alpha) naive++;
        }

        return ((double)passed / Runs, (double)failed / Runs, (double)naive / Runs);
    }

    /// <summary>A two-state Markov chain that violates in a share Q of its steps, in bursts of geometric length.</summary>
    private static KpiEvidence AtTheLimit(Random random, double meanBurst)
    {
        var leave = 1 / meanBurst;
        var enter = leave * Q / (1 - Q);
        var violating = random.NextDouble() < Q;
        var blocks = new KpiBlock[Blocks];
        for (var block = 0; block < Blocks; block++)
        {
            long violations = 0;
            for (var sample = 0; sample < BlockSamples; sample++)
            {
                if (violating) violations++;
                violating = random.NextDouble() < (violating ? 1 - leave : enter);
            }

            blocks[block] = new(1, BlockSamples, violations, violations, 0, 0);
        }

        var total = blocks.Sum(block => block.Violations);
        return new() { Samples = Blocks * BlockSamples, Violations = total, ViolationsWithoutLag = total, Actual = 100, Blocks = blocks };
    }
}
