using LoadTest.Calibration.Violations;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Aborting;

namespace LoadTest.Calibration.Trials;

/// <summary>One simulated run, judged by the same code as a real one.</summary>
internal static class Trial
{
    /// <summary>One look at the end.</summary>
    public static KpiResult Fixed(CalibrationCase calibration, Random random) =>
        Judged(calibration.Kpi(), Seconds(calibration, calibration.Begin(random), from: 0));

    /// <summary><c>OnInconclusive.Extend</c>: the same run goes on once, if the first look decides nothing.</summary>
    public static KpiResult Extended(CalibrationCase calibration, Random random)
    {
        var kpi = calibration.Kpi(OnInconclusive.Extend);
        var process = calibration.Begin(random);
        var blocks = Seconds(calibration, process, from: 0);
        var first = Judged(kpi, blocks);
        return RunVerdict.WantsExtension([first])
            ? Judged(kpi, [.. blocks, .. Seconds(calibration, process, calibration.Seconds)])
            : first;
    }

    /// <summary><c>AbortOnFail</c>: a look after each second, then the one at the end.</summary>
    public static KpiResult Aborting(CalibrationCase calibration, Random random)
    {
        var kpi = calibration.Kpi(abortOnFail: true);
        var blocks = Seconds(calibration, calibration.Begin(random), from: 0);
        for (var seconds = 1; seconds < blocks.Count; seconds++)
        {
            if (AbortRule.Reason(kpi, Evidence(blocks[..seconds]), GeneratorHealth.Good, RunOutlook.Unknown) is { } reason)
                return new() { Definition = kpi, Verdict = Verdict.Fail, Reason = reason };
        }

        return Judged(kpi, blocks);
    }

    private static List<KpiBlock> Seconds(CalibrationCase calibration, BurstProcess process, int from) =>
        [.. Enumerable.Range(from, calibration.Seconds).Select(second => calibration.Second(process, second))];

    private static KpiResult Judged(KpiDefinition kpi, List<KpiBlock> blocks) => KpiJudge.Decide(kpi, Evidence(blocks), GeneratorHealth.Good);

    // The value itself plays no part in a proof, but a run without one passes nothing.
    private static KpiEvidence Evidence(List<KpiBlock> blocks)
    {
        var violations = blocks.Sum(block => block.Violations);
        return new()
        {
            Samples = blocks.Sum(block => block.Samples),
            Violations = violations,
            ViolationsWithoutLag = violations,
            Actual = 100,
            Blocks = blocks,
        };
    }
}
