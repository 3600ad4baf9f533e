using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>A web server in a process of its own, so that the CPU time of this one is the client's. Ends with its standard input.</summary>
internal sealed class HttpServer : IDisposable
{
    public const string Command = "serve";

    private readonly Process _process;

    private HttpServer(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<HttpServer> StartAsync()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!, Command) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(info)!;
        var url = await process.StandardOutput.ReadLineAsync();
        return new HttpServer(process, url ?? throw new InvalidOperationException("The server ended before it listened."));
    }

    /// <summary>What the other process does.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        await using var app = builder.Build();
        var body = new byte[100];
        app.Run(http =>
        {
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body).AsTask();
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single());
        await Console.In.ReadToEndAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
