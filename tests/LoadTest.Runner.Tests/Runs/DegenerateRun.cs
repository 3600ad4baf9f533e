using LoadTest.Runner.Kpis;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Tests.Runs;

/// <summary>Runs that measured nothing worth a pass. Each body records all that it can before it goes wrong.</summary>
internal static class DegenerateRun
{
    public const string NoData = "no data";
    public const string OneSample = "one sample";
    public const string NotANumber = "NaN";
    public const string AllFailed = "all failed";
    public const string AllDropped = "all dropped";
    public const string AllAbandoned = "all abandoned";

    private static readonly LoadProfile Closed = new() { Users = 2, Duration = TimeSpan.FromSeconds(5), GracefulStop = TimeSpan.FromSeconds(1), Seed = 1 };

    private static readonly MetricDefinition[] Metrics =
    [
        new("hit", MetricKind.Rate), new("tokens", MetricKind.Counter), new("queue", MetricKind.Gauge), new("size", MetricKind.Value), new("step", MetricKind.Time),
    ];

    public static RunResult Of(string kind, KpiDefinition kpi)
    {
        var simulation = new Simulation { Profile = Profile(kind), Kpis = [kpi], Metrics = Metrics, Judging = kpi.Judging };
        return simulation.Run(Body(kind, simulation));
    }

    private static LoadProfile Profile(string kind) => kind switch
    {
        OneSample => Closed with { Users = 1, Iterations = 1 },
        // The first start holds the only slot up to the end and is abandoned; what is planned after it is dropped.
        AllDropped => Closed with { Users = null, Rate = 100, MaxUsers = 1 },
        _ => Closed,
    };

    private static Func<LoadContext, ValueTask> Body(string kind, Simulation simulation) => kind switch
    {
        NoData => async load =>
        {
            await simulation.Delay(100);
            load.Skip("nothing to do");
        },
        OneSample => async load =>
        {
            Record(load, 1);
            await load.Step("step", () => simulation.Delay(100));
        },
        NotANumber => async load =>
        {
            await simulation.Delay(100);
            load.Gauge("queue", double.NaN);
            load.Record("size", double.NaN);
        },
        AllFailed => async load =>
        {
            await simulation.Delay(100);
            throw new HttpRequestException("connection refused");
        },
        _ => _ => new ValueTask(Task.Delay(Timeout.InfiniteTimeSpan, simulation.Time, CancellationToken.None)),
    };

    private static void Record(LoadContext load, double value)
    {
        load.Rate("hit", value > 0);
        load.Count("tokens");
        load.Gauge("queue", value);
        load.Record("size", value);
    }
}
