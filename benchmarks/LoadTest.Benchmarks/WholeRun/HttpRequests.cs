using System.Diagnostics;
using LoadTest.Runner.Profiles;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What a request costs: bare loops beside the engine with a client of the user's and with load.Http.</summary>
/// <remarks>
/// All stay up throughout and take turns. What the own threads of an engine do in the turns of others is taken off these; its
/// set-up and its verdict, some milliseconds of a run, are in nobody's turn.
/// </remarks>
internal static class HttpRequests
{
    // One turn differs from the next by a tenth; of so many, the standard error of a ratio is half a percent.
    private const int Rounds = 400;
    private const int WarmUpRounds = 20;
    private const int Users = 50;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var server = await HttpServer.StartAsync(delayMs: 0);
        var url = server.Url;
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
        using var client = new HttpClient();
        Contender[] ways =
        [
            new(Users, _ => InvokeAsync(invoker, url)),
            new(Users, _ => GetRequest.ByHttpClientAsync(client, url)),
            new(Users, _ => GetRequest.ByHttpClientAsync(client, url)),
            new(Users, load => GetRequest.ByLoadHttpAsync(load!, url)),
        ];
        using var end = new CancellationTokenSource();
        var loops = ways[..2].Select(way => way.LoopAsync(Longest)).ToList();
        var engines = ways[2..].Select(way => EngineAsync(way, end.Token)).ToList();
        var (cpuOfThreads, at) = (EngineThreads.CpuTime, Stopwatch.GetTimestamp());
        var costs = await TakeTurnsAsync(ways);
        var threads = (EngineThreads.CpuTime - cpuOfThreads) / Stopwatch.GetElapsedTime(at) / engines.Count;

        foreach (var way in ways) way.End();
        await end.CancelAsync();
        await Task.WhenAll(loops);
        foreach (var (way, run) in ways[2..].Zip(await Task.WhenAll(engines))) Check(run, way.Count);
        var figures = Figures(costs.Select((of, way) => WithoutOthers(of, way < loops.Count ? engines.Count : engines.Count - 1, threads ?? 0)).ToArray());
        return threads is { } share ? [.. figures, new("an engine's own threads, monitor and pacing", 100 * share, "% of one core", "")] : figures;
    }

    private static async Task<List<RequestCost>[]> TakeTurnsAsync(Contender[] ways)
    {
        var costs = ways.Select(_ => new List<RequestCost>()).ToArray();
        for (var round = 0; round < Rounds + WarmUpRounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                // To and fro, so that nobody always follows the same one.
                var way = round % 2 == 0 ? i : ways.Length - 1 - i;
                var cost = await ways[way].TakeTurnAsync();
                if (round >= WarmUpRounds) costs[way].Add(cost);
            }
        }

        return costs;
    }

    private static List<RequestCost> WithoutOthers(List<RequestCost> costs, int otherEngines, double shareOfThreads) =>
        [.. costs.Select(cost => cost.Without(otherEngines * shareOfThreads))];

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

    private static Task<EngineRun> EngineAsync(Contender users, CancellationToken end) => EngineRun.ExecuteAsync(
        new LoadProfile { Users = Users, Duration = Longest }, load => new ValueTask(users.RequestAsync(load.User, load)), cancellation: end);

    private static void Check(EngineRun run, long requests)
    {
        var counts = run.Result.Measurements.Iterations;
        if (counts.Ok != requests) throw new InvalidOperationException($"{requests} requests, but {counts}.");
    }
}
