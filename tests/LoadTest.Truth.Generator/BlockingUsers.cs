using LoadTest.Runner.Kpis;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Truth.Generator;

/// <summary>200 users that wait on their thread for an answer, which needs a thread to arrive. The pool of a fresh process has none to spare.</summary>
internal static class BlockingUsers
{
    private const int Users = 200;

    public static Scenario Of(HttpClient http, long iterations) => new()
    {
        Class = typeof(BlockingUsers),
        Method = "Ask",
        Invoke = (_, load) =>
        {
            var asking = http.GetStringAsync("answer", load.Cancellation);
            ((IAsyncResult)asking).AsyncWaitHandle.WaitOne();
            return new ValueTask(asking);
        },
        Profile = new() { Users = Users, Iterations = iterations },
        Kpis = [new() { Statistic = KpiStatistic.Percentile, Percentile = 95, Comparison = KpiComparison.Max, Limit = 450 }],
    };
}
