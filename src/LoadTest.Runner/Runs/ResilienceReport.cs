using LoadTest.Runner.Reports;
using LoadTest.Runner.Resilience;

namespace LoadTest.Runner.Runs;

/// <summary>What the pipelines did, for the report.</summary>
internal static class ResilienceReport
{
    /// <summary>The pipeline around the method and the keyed ones in one sum, and each of the keyed ones.</summary>
    public static ResilienceSection Of(RunResult result)
    {
        var all = result.Pipelines.Select(pipeline => pipeline.Counters).Append(result.Resilience).ToList();
        return new ResilienceSection
        {
            Attempts = all.Sum(counters => counters.Attempts),
            Retries = all.Sum(counters => counters.Retries),
            Timeouts = all.Sum(counters => counters.Timeouts),
            BreakerOpened = all.Sum(counters => counters.BreakerOpened),
            Rejected = all.Sum(counters => counters.Rejected),
            Injected = all.Sum(counters => counters.Injected),
            Pipelines = [.. result.Pipelines.Select(Row)],
        };
    }

    private static PipelineRow Row(KeyedPipeline pipeline) => new(
        pipeline.Key,
        pipeline.Counters.Attempts,
        pipeline.Counters.Retries,
        pipeline.Counters.Timeouts,
        pipeline.Counters.BreakerOpened,
        pipeline.Counters.Rejected,
        pipeline.Counters.Injected);
}
