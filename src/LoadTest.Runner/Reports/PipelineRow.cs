namespace LoadTest.Runner.Reports;

/// <summary>What the pipeline of one key did; see <see cref="ResilienceSection"/>.</summary>
internal sealed record PipelineRow(
    string Key, long Attempts, long Retries, long Timeouts, long BreakerOpened, long Rejected, long Injected);
