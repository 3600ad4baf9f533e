using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>A web server that answers after 5 ms, in a process of its own. Ends with its standard input.</summary>
internal sealed class SlowServer : IDisposable
{
    public const string Command = "serve-slowly";

    private readonly Process _process;

    private SlowServer(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<SlowServer> StartAsync()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!, Command) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(info)!;
        var url = await process.StandardOutput.ReadLineAsync();
        return new SlowServer(process, url ?? throw new InvalidOperationException("The server ended before it listened."));
    }

    /// <summary>What the other process does.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        await using var app = builder.Build();
        var body = new byte[100];
        app.Run(async http =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
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
