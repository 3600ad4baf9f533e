using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

/// <summary>A report in which every section has something to say.</summary>
internal static class ExampleReport
{
    public static RunReport Failed => new()
    {
        Test = new() { Name = "Ask", Class = "Shop.AskSmoke", Assembly = "Shop.Tests" },
        Run = new()
        {
            Id = "20260101-000000-1f", StartedUtc = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), DurationSeconds = 60, Seed = 42,
            Build = "Debug", Warnings = ["A closed model cannot see queueing."],
            Machine = new() { OperatingSystem = "Debian 12", Architecture = "X64", Processors = 2, MemoryMb = 7_900.5, Runtime = ".NET 10.0.1" },
        },
        Profile = new()
        {
            Model = "closed", Users = 40, DurationSeconds = 60, RampUpSeconds = 10, ThinkTime = new(300, 1_000),
            IterationTimeoutSeconds = 60, GracefulStopSeconds = 30, Stages = [new(30, 40, "users")],
            Origins = new Dictionary<string, string> { ["users"] = "attribute", ["durationSeconds"] = "LOADTEST_DURATION" },
        },
        Verdict = ReportVerdict.Fail,
        Reasons = ["iteration p95 was 2812.3 ms, limit 2500 ms (2393 samples)."],
        Kpis = [Missed, Inconclusive, Kept],
        Iterations = new() { Scheduled = 2_412, Started = 2_412, Ok = 2_393, Failed = 12, Dropped = 0, Abandoned = 7, TimedOut = 3 },
        Metrics =
        [
            new()
            {
                Name = "iteration", Kind = "trend", Unit = "ms", Count = 2_396, PerSecond = 39.88, Mean = 901.27, Min = 12.5, Max = 4_100, StdDev = 310,
                Percentiles = new() { P50 = 820.1, P75 = 1_200, P90 = 2_100, P95 = 2_812.3, P99 = 3_900, P999 = 4_050 },
            },
            new() { Name = "rag_miss", Kind = "rate", Unit = "%", Count = 2_393, Total = 120, Percent = 5.014 },
        ],
        Errors = [new("HttpRequestException", "Connection refused", 9), new("TimeoutException", "over 60 s", 3)],
        Resilience = new()
        {
            Attempts = 2_500,
            Retries = 88,
            Timeouts = 4,
            BreakerOpened = 1,
            Rejected = 2,
            Injected = 30,
            Pipelines = [new("gpt4", 1_500, 80, 4, 0, 0, 0), new("phi3", 1_000, 8, 0, 1, 2, 30)],
        },
        Generator = new() { CpuPercent = 37.5, GcPauseMs = 12, ThreadPoolDelayP99Ms = 0.4, ScheduleLagP99Ms = 1.1 },
        Series =
        [
            new() { Second = 0, Users = 4, Started = 12, Ok = 10, Failed = 2, P50 = 800.5, P95 = 2_000, P99 = 2_100 },
            new() { Second = 1, Users = 8, Started = 2_400, Ok = 2_383, Failed = 10, Abandoned = 7 },
        ],
    };

    public static KpiRow Missed => new()
    {
        Metric = "iteration", Statistic = "p95", Comparison = "max", Limit = 2_500, Unit = "ms", Actual = 2_812.3, Samples = 2_396,
        Violations = 190, Interval = new(0.95, 2_700.1, 2_900.7), SamplesForProof = 59, Verdict = ReportVerdict.Fail,
        Reason = "iteration p95 was 2812.3 ms, 12.5 % over its limit of 2500 ms, on 2396 samples.",
    };

    public static KpiRow Inconclusive => new()
    {
        Metric = "first_token", Statistic = "p99", Comparison = "max", Limit = 600, Unit = "ms", Actual = 512, Samples = 40,
        Violations = 0, SamplesForProof = 299, Judge = "proven", Verdict = ReportVerdict.Inconclusive,
        Reason = "first_token: 40 samples cannot decide p99.", Note = "Needs 299.",
    };

    public static KpiRow Kept => new()
    {
        Metric = "iteration", Statistic = "droppedPercent", Comparison = "max", Limit = 0, Unit = "%", Actual = 0, Implied = true,
        Samples = 2_412, Violations = 0, Verdict = ReportVerdict.Pass, Reason = "No iteration was dropped.",
    };

    public static RedactedReport Redacted => RedactedReport.Of(Failed);
}
