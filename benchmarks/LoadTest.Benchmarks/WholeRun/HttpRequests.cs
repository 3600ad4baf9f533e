using System.Diagnostics;
using LoadTest.Runner.Profiles;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What a request costs: bare loops beside the engine with a client of the user's and with load.Http.</summary>
internal static class HttpRequests
{
    // A shared machine makes one round differ from the next by more than what is to be seen.
    private const int Rounds = 21;
    private const int Users = 50;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var server = await HttpServer.StartAsync(delayMs: 0);
        var url = server.Url;
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
        using var client = new HttpClient();
        Func<Task<RequestCost>>[] ways =
        [
            () => LoopAsync(() => InvokeAsync(invoker, url)),
            () => LoopAsync(() => GetAsync(client, url)),
            () => EngineAsync(_ => new ValueTask(GetAsync(client, url))),
            () => EngineAsync(load => new ValueTask(LoadHttpAsync(load, url))),
        ];
        var costs = ways.Select(_ => new List<RequestCost>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                // To and fro, so that nobody always follows the same one.
                var way = round % 2 == 0 ? i : ways.Length - 1 - i;
                var cost = await ways[way]();
                if (round > 0) costs[way].Add(cost);
            }
        }

        return Figures(costs);
    }

    private static Figure[] Figures(List<RequestCost>[] costs)
    {
        // Of one round, so that both sides have met the same machine.
        double Ratio(int way, int than, Func<RequestCost, double> of) => Median.Of(costs[way].Zip(costs[than], (a, b) => of(a) / of(b)));
        double Cpu(int way) => Median.Of(costs[way].Select(cost => cost.CpuMicroseconds));

        return
        [
            new("HttpMessageInvoker, bare loop of 50 users", Cpu(0), "µs CPU", ""),
            new("HttpClient.GetAsync, bare loop", Cpu(1), "µs CPU", "the yardstick"),
            new("engine, HttpClient.GetAsync", Cpu(2), "µs CPU", ""),
            new("the same, CPU beside the bare loop", Ratio(2, 1, cost => cost.CpuMicroseconds), "×", "≤ 1.03"),
            new("the same, requests/s beside the bare loop", Ratio(2, 1, cost => cost.PerSecond), "×", "≥ 0.97"),
            new("engine, load.Http.GetAsync", Cpu(3), "µs CPU", ""),
            new("the same, CPU beside the bare loop of HttpClient", Ratio(3, 1, cost => cost.CpuMicroseconds), "×", "≤ 0.8"),
            new("the same, CPU beside the bare loop of the invoker", Ratio(3, 0, cost => cost.CpuMicroseconds), "×", ""),
            new("the same, allocated", Median.Of(costs[3].Select(cost => cost.Bytes)), "B", ""),
            new("HttpClient.GetAsync, allocated", Median.Of(costs[1].Select(cost => cost.Bytes)), "B", ""),
        ];
    }

    private static async Task InvokeAsync(HttpMessageInvoker invoker, string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        await response.Content.CopyToAsync(Stream.Null);
    }

    private static async Task GetAsync(HttpClient client, string url)
    {
        using var response = await client.GetAsync(url);
        response.EnsureSuccessStatusCode();
    }

    private static async Task LoadHttpAsync(LoadContext load, string url)
    {
        using var response = await load.Http.GetAsync(url);
    }

    private static async Task<RequestCost> LoopAsync(Func<Task> request)
    {
        long count = 0;
        var cpu = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Users).Select(_ => Task.Run(async () =>
        {
            long own = 0;
            for (; clock.Elapsed < Length; own++) await request();
            Interlocked.Add(ref count, own);
        })));
        return Cost(count, clock.Elapsed, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - allocated);
    }

    private static async Task<RequestCost> EngineAsync(Func<LoadContext, ValueTask> body)
    {
        var run = await EngineRun.ExecuteAsync(new LoadProfile { Users = Users, Duration = Length }, body);
        var counts = run.Result.Measurements.Iterations;
        return counts.Failed == 0
            ? Cost(counts.Ok, TimeSpan.FromSeconds(run.Result.Measurements.DurationSeconds), run.Cpu, run.AllocatedBytes)
            : throw new InvalidOperationException($"{counts.Failed} requests failed.");
    }

    private static RequestCost Cost(long count, TimeSpan wall, TimeSpan cpu, long bytes) =>
        new(count / wall.TotalSeconds, cpu.TotalMicroseconds / count, (double)bytes / count);
}
