using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using LoadTest.Truth.Service.Latencies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoadTest.Truth.Service;

/// <summary>Answers after a latency of a known distribution, and keeps a log of what it truly took.</summary>
internal sealed class TimedHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ILatencyModel _latency;
    private readonly ConcurrentQueue<double> _servedMs = new();
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    private TimedHost(ILatencyModel latency)
    {
        _latency = latency;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.MapGet("/answer", AnswerAsync);
        _app.MapGet("/hang", HangAsync);
        _app.MapGet("/log", () => _servedMs.ToArray());
    }

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>Starts the service on a free port.</summary>
    public static async Task<TimedHost> StartAsync(ILatencyModel latency)
    {
        var host = new TimedHost(latency);
        await host._app.StartAsync();
        return host;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<double> AnswerAsync()
    {
        var arrivedAt = Stopwatch.GetTimestamp();
        await Task.Delay(_latency.Of(Stopwatch.GetElapsedTime(_startedAt, arrivedAt)));
        var tookMs = Stopwatch.GetElapsedTime(arrivedAt).TotalMilliseconds;
        _servedMs.Enqueue(tookMs);
        return tookMs;
    }

    private static Task HangAsync(HttpContext http) => Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
}
