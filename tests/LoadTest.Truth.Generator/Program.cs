using LoadTest.Runner.Kpis;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;
using LoadTest.Truth.Generator;

// A load generator that runs out of file descriptors, in a process of its own. Arguments: the service, the results directory.
const int Users = 200;
const int DescriptorsLeft = 100;

using var http = new HttpClient { BaseAddress = new Uri(args[0]), Timeout = Timeout.InfiniteTimeSpan };

// The runtime ends a process that has no descriptor left for the code or the thread that it wants; both are loaded before.
await http.GetStringAsync("answer");
await PoolThreads.WarmAsync(Users + 50);
DescriptorLimit.Leave(DescriptorsLeft);

var request = new RunRequest
{
    Scenario = new Scenario
    {
        Class = typeof(DescriptorLimit),
        Method = "Ask",
        Invoke = async (_, load) => await http.GetStringAsync("answer", load.Cancellation),
        Profile = new() { Users = Users, Duration = TimeSpan.FromSeconds(4), ThinkTime = new(TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100)) },
        Kpis = [new() { Statistic = KpiStatistic.Percentile, Percentile = 95, Comparison = KpiComparison.Max, Limit = 5_000 }],
    },
    Instance = null,
    Test = new TestIdentity("Ask", "Generator", "LoadTest.Truth.Generator"),
    ResultsDirectory = args[1],
};
var outcome = await LoadTestHost.RunAsync(request, CancellationToken.None);
Console.WriteLine(outcome.FailureMessage);
return outcome.Passed ? 0 : 2;
