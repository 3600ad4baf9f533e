using System.Diagnostics;
using System.Globalization;
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

    /// <summary>Starts it.</summary>
    /// <param name="delayMs">From a request to its answer.</param>
    public static async Task<HttpServer> StartAsync(int delayMs)
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!, [Command, delayMs.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(info)!;
        var url = await process.StandardOutput.ReadLineAsync();
        return new HttpServer(process, url ?? throw new InvalidOperationException("The server ended before it listened."));
    }

    /// <summary>What the other process does.</summary>
    /// <param name="delayMs">As given to <see cref="StartAsync"/>; 0 answers without a wait.</param>
    public static async Task ServeAsync(int delayMs)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        await using var app = builder.Build();
        var body = new byte[100];
        app.Run(async http =>
        {
            if (delayMs > 0) await Task.Delay(TimeSpan.FromMilliseconds(delayMs));
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body);
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
