using LoadTest.Runner.Kpis;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Truth.Generator;

/// <summary>More users than there may be connections.</summary>
internal static class ExhaustedDescriptors
{
    private const int Users = 200;
    private const int DescriptorsLeft = 100;

    public static Scenario Of(HttpClient http)
    {
        // The users come one by one: the pool watches itself on a thread that it starts with its first work.
        // At the last moment: another load run of the machine may go first, and threads that wait for long are given back.
        var prepared = new Lazy<Task>(() => PrepareAsync(http));
        var thinking = TimeSpan.FromMilliseconds(100);
        return new Scenario
        {
            Class = typeof(ExhaustedDescriptors),
            Method = "Ask",
            UserSetup = async (_, _) => await prepared.Value,
            Invoke = async (_, load) => await http.GetStringAsync("answer", load.Cancellation),
            Profile = new() { Users = Users, RampUp = TimeSpan.FromSeconds(1), Duration = TimeSpan.FromSeconds(4), ThinkTime = new(thinking, thinking) },
            Kpis = [new() { Statistic = KpiStatistic.Percentile, Percentile = 95, Comparison = KpiComparison.Max, Limit = 5_000 }],
        };
    }

    // The runtime ends a process that has no descriptor left for the code or the thread that it wants; both are loaded before.
    private static async Task PrepareAsync(HttpClient http)
    {
        await http.GetStringAsync("answer");
        await PoolThreads.WarmAsync(Users + 50);
        ProcessLimit.LeaveDescriptors(DescriptorsLeft);
    }
}
