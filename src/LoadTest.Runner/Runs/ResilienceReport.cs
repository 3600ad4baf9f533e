using LoadTest.Runner.Reports;
using LoadTest.Runner.Resilience;

namespace LoadTest.Runner.Runs;

/// <summary>What the pipelines did, for the report.</summary>
internal static class ResilienceReport
{
    /// <summary>The pipeline around the method and the keyed ones in one sum, and each of the keyed ones.</summary>
    public static ResilienceSection Of(RunResult result)
    {
        var all = result.Pipelines.Select(pipeline => pipeline.Counts).Append(result.Resilience).ToList();
        return new ResilienceSection
        {
            Attempts = all.Sum(counts => counts.Attempts),
            Retries = all.Sum(counts => counts.Retries),
            Timeouts = all.Sum(counts => counts.Timeouts),
            BreakerOpened = all.Sum(counts => counts.BreakerOpened),
            Rejected = all.Sum(counts => counts.Rejected),
            Injected = all.Sum(counts => counts.Injected),
            Pipelines = [.. result.Pipelines.Select(Row)],
        };
    }

    private static PipelineRow Row(KeyedPipeline pipeline)
    {
        var counts = pipeline.Counts;
        return new PipelineRow(
            pipeline.Key, counts.Attempts, counts.Retries, counts.Timeouts, counts.BreakerOpened, counts.Rejected, counts.Injected);
    }
}
