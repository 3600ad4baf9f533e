using LoadTest.Runner.Kpis;
using LoadTest.Runner.Kpis.Aborting;
using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs;

/// <summary>Turns the measurements of a run into verdicts.</summary>
internal sealed class RunJudge(RunCore core)
{
    /// <summary>The KPIs as they stand after a pass.</summary>
    public IReadOnlyList<KpiResult> SoFar() => Results(core.Recorder.SoFar(core.Counted.TotalSeconds), core.Counted);

    /// <summary>The first KPI with <c>AbortOnFail</c> that is lost, as a sentence.</summary>
    /// <param name="elapsedSeconds">Complete seconds of the run.</param>
    public string? LostKpi(int elapsedSeconds)
    {
        var time = new CountedTime();
        time.Add(0, elapsedSeconds);
        var measurements = core.Recorder.SoFar(elapsedSeconds);
        var generator = Health(measurements);
        var reader = new KpiEvidenceReader(measurements, core.Watches, time);
        return core.Plan.Kpis
            .Where(kpi => kpi.Judging.AbortOnFail)
            .Select(kpi => AbortRule.Reason(kpi, reader.Read(kpi), generator, PlanOutlook.Of(core.Plan, kpi)))
            .FirstOrDefault(reason => reason is not null);
    }

    /// <summary>Ends the recording and decides.</summary>
    public RunResult Decide(DateTime startedUtc, IReadOnlyList<string> warnings)
    {
        var measurements = core.Recorder.Finish(core.Counted.TotalSeconds);
        var results = Results(measurements, core.Counted);
        return new RunResult
        {
            Plan = core.Plan,
            Measurements = measurements,
            Kpis = results,
            Verdict = core.Plan.Run.IsDryRun ? null : Verdict(results),
            Generator = Health(measurements),
            GeneratorReading = core.SelfWatch.Read(),
            Resilience = core.Resilience.Read(measurements.Iterations.Attempts),
            Pipelines = core.KeyedPipelines.Used,
            StopReason = core.Stop.Reason,
            StartedUtc = startedUtc,
            Warnings = warnings,
        };
    }

    // What a cut-off run did not measure, it cannot have passed.
    private RunVerdict Verdict(IReadOnlyList<KpiResult> results)
    {
        var verdict = RunVerdict.Of(results);
        return core.Stop.Reason is { } reason
            ? new RunVerdict(
                verdict.Verdict == Kpis.Verdict.Fail ? verdict.Verdict : Kpis.Verdict.Inconclusive,
                TestPasses: false,
                [.. verdict.Reasons, $"The run ended before its plan: {reason}."])
            : verdict;
    }

    private GeneratorHealth Health(Measurements measurements) =>
        GeneratorJudgement.Of(measurements, core.Plan.Kpis, core.Plan.Run.IsOpenModel, core.SelfWatch.SharesProcess) with
        {
            StandstillShare = measurements.DurationSeconds > 0 ? Math.Min(1, core.Standstill.Seconds / measurements.DurationSeconds) : 0,
        };

    private List<KpiResult> Results(Measurements measurements, CountedTime time)
    {
        var generator = Health(measurements);
        var reader = new KpiEvidenceReader(measurements, core.Watches, time);
        return [.. core.Plan.Kpis.Select(kpi => KpiJudge.Decide(reader.WithUnit(kpi), reader.Read(kpi), generator))];
    }
}
