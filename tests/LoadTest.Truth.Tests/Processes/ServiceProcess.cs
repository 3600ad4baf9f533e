using System.Diagnostics;

namespace LoadTest.Truth.Tests.Processes;

/// <summary>A service in a process of its own, so that it and the load generator do not share a runtime. Ends with its standard input.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private ServiceProcess(Process process, Uri url) => (_process, Url) = (process, url);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="arguments">See <c>Program.cs</c> of the service.</param>
    public static async Task<ServiceProcess> StartAsync(params string[] arguments)
    {
        var process = Process.Start(SampleProgram.Info("TruthService", arguments))!;
        var url = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return url is null
            ? throw new InvalidOperationException($"The service {string.Join(' ', arguments)} ended before it listened.")
            : new ServiceProcess(process, new Uri(url));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using (_process)
        {
            _process.StandardInput.Close();
            using var deadline = new CancellationTokenSource(TimeToEnd);
            try
            {
                await _process.WaitForExitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
                throw new TimeoutException($"The service did not end within {TimeToEnd.TotalSeconds} s after its standard input had.");
            }
        }
    }
}
