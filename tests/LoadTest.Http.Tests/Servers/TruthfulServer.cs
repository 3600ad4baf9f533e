using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoadTest.Http.Tests.Servers;

/// <summary>A web server that keeps the rules.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "xUnit creates it.")]
public sealed class TruthfulServer : IAsyncLifetime
{
    private readonly WebApplication _app;

    public TruthfulServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        _app = builder.Build();
        _app.MapGet("/bytes/{count:int}", (int count) => Results.Bytes(new byte[count]));
        _app.MapGet("/chunks/{count:int}", ChunksAsync);
        _app.Map("/status/{status:int}", (int status) => Results.StatusCode(status));
        _app.Map("/echo", EchoAsync);
        _app.Map("/events/{count:int}", EventsAsync);
        _app.Map("/hops/{left:int}", (int left) => left == 0 ? Results.Text("arrived") : Results.Redirect($"/hops/{left - 1}"));
        _app.Map("/moved/{status:int}", Moved);
        _app.MapGet("/text/{charset}", (string charset) => Results.Bytes([0xFC], $"text/plain; charset={charset}"));
    }

    public string Url => _app.Urls.Single() + "/";

    /// <summary>The same server under its name.</summary>
    public string UrlByName => Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task ChunksAsync(HttpContext http, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await http.Response.Body.WriteAsync(new byte[1_000], http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    // What arrived, then the numbers from 1.
    private static async Task EventsAsync(HttpContext http, int count)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        http.Response.ContentType = "text/event-stream";
        await http.Response.WriteAsync($"data: {http.Request.Method} {http.Request.Headers.Accept} {body}\n\n", http.RequestAborted);
        for (var i = 1; i <= count; i++)
        {
            await http.Response.WriteAsync($"data: {i}\n\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    // The method, two headers and the body of the request, each on a line.
    private static async Task EchoAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        await http.Response.WriteAsync(
            $"{http.Request.Method}\n{http.Request.Headers.Authorization}|{http.Request.Headers["X-Key"]}\n{body}", http.RequestAborted);
    }

    private static void Moved(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.Location = http.Request.Query["to"];
    }
}
