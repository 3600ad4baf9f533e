using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Runs;

/// <summary>A second of the run as reports and the event log show it.</summary>
internal static class SeriesReport
{
    public static SeriesRow Row(Recording.SeriesRow row) => new()
    {
        Second = row.Second,
        Users = row.Users,
        Started = row.Iterations.Started,
        Ok = row.Iterations.Ok,
        Failed = row.Iterations.Failed,
        Dropped = row.Iterations.Dropped,
        Abandoned = row.Iterations.Abandoned,
        P50 = row.P50Ms,
        P95 = row.P95Ms,
        P99 = row.P99Ms,
    };
}
