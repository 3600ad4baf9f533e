using System.Diagnostics;
using LoadTest.Runner.Profiles;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What a request of an open model costs this process: 2,000 a second for 20 s against a service that takes 5 ms.</summary>
internal static class OpenRequests
{
    private const double PerSecond = 2_000;
    private const string Target = "≤ 75: half of NBomber's 150, 0.6 of k6's 153 is 92; aim 72, vegeta";

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        using var server = await HttpServer.StartAsync(delayMs: 5);
        var url = server.Url;
        using var client = new HttpClient();
        await BareAsync(client, url, WarmUp);
        var bare = await BareAsync(client, url, Length);
        var nothing = await RunAsync(_ => default);
        var own = await RunAsync(_ => new ValueTask(GetRequest.ByHttpClientAsync(client, url)));
        var ours = await RunAsync(load => new ValueTask(GetRequest.ByLoadHttpAsync(load, url)));
        return
        [
            new("bare timer that starts 2,000 requests/s, HttpClient", bare, "µs CPU", "the yardstick"),
            new("open model, 2,000/s for 20 s of a no-op", Cpu(nothing), "µs CPU", ""),
            new("open model, 2,000 requests/s for 20 s against 5 ms, HttpClient", Cpu(own), "µs CPU", Target),
            new("the same, achieved", Achieved(own), "/s", "2,000 ± 0.1 %"),
            new("the same with load.Http", Cpu(ours), "µs CPU", Target),
            new("the same, achieved", Achieved(ours), "/s", "2,000 ± 0.1 %"),
        ];
    }

    private static double Cpu(EngineRun run) => run.Cpu.TotalMicroseconds / (run.Result.Measurements.Iterations.Started + (PerSecond * WarmUp.TotalSeconds));

    private static double Achieved(EngineRun run) => run.Result.Measurements.Iterations.Ok / run.Result.Measurements.DurationSeconds;

    private static Task<EngineRun> RunAsync(Func<LoadContext, ValueTask> body) => EngineRun.ExecuteAsync(
        new LoadProfile { Rate = PerSecond, Duration = Length, WarmUp = WarmUp }, body);

    // What a generator does at least: a tick a millisecond starts what is due, and nothing is measured.
    private static async Task<double> BareAsync(HttpClient client, string url, TimeSpan length)
    {
        var started = 0;
        var running = new List<Task>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var clock = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        while (clock.Elapsed < length && await timer.WaitForNextTickAsync())
        {
            for (; started < clock.Elapsed.TotalSeconds * PerSecond; started++) running.Add(GetRequest.ByHttpClientAsync(client, url));
            running.RemoveAll(task => task.IsCompletedSuccessfully);
        }

        await Task.WhenAll(running);
        return (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / started;
    }
}
