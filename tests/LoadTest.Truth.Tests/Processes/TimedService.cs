using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using LoadTest.Truth.Tests.Runs;

namespace LoadTest.Truth.Tests.Processes;

/// <summary>A service of known latency, and what each of both sides saw of it by its own clock.</summary>
internal sealed class TimedService : IAsyncDisposable
{
    private readonly ServiceProcess _process;
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ConcurrentQueue<(double SeenMs, double ServedMs)> _pairs = new();

    private TimedService(ServiceProcess process) => (_process, _http.BaseAddress) = (process, process.Url);

    /// <summary>Where it listens.</summary>
    public Uri Url => _process.Url;

    /// <summary>Each request as the body of the load test saw it, and as the service did.</summary>
    public IReadOnlyCollection<(double SeenMs, double ServedMs)> Pairs => _pairs;

    /// <summary>Starts it.</summary>
    /// <param name="latency">The latency model and its parameters.</param>
    public static async Task<TimedService> StartAsync(params string[] latency)
    {
        var service = new TimedService(await ServiceProcess.StartAsync(latency));
        // The first request compiles the code of both sides.
        await service.ReadLogMsAsync();
        return service;
    }

    /// <summary>The body of a load test: one request.</summary>
    public async ValueTask AskAsync(LoadContext load)
    {
        var startedAt = Stopwatch.GetTimestamp();
        var served = await _http.GetStringAsync("answer", load.Cancellation);
        _pairs.Enqueue((Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds, double.Parse(served, CultureInfo.InvariantCulture)));
    }

    /// <summary>The body of a load test: a request that is never answered.</summary>
    public async ValueTask AskInVainAsync(LoadContext load) => await _http.GetStringAsync("hang", load.Cancellation);

    /// <summary>What the service logged.</summary>
    public async Task<SampleSet> ReadLogMsAsync() =>
        new((await _http.GetFromJsonAsync<double[]>("log", TestContext.Current.CancellationToken))!);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }
}
