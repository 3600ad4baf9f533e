using System.Diagnostics.CodeAnalysis;
using LoadTest.Truth.Tests.Processes;
using LoadTest.Truth.Tests.Smoke;

[assembly: AssemblyFixture(typeof(SmokeRuns))]

namespace LoadTest.Truth.Tests.Smoke;

/// <summary>Runs of which more than one class has something to say, each run once.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "xUnit creates it.")]
public sealed class SmokeRuns
{
    /// <summary>12 s: some 250 questions.</summary>
    internal const double Short = 0.2;

    private readonly Lazy<Task<SmokeRun>> _slow = new(() => SmokeRun.ExecuteAsync(Short, ("ASK_SLOW", "1")));
    private readonly Lazy<Task<SmokeRun>> _elsewhere = new(ExecuteElsewhereAsync);

    /// <summary>Of a service that is slow, in the process of the load test.</summary>
    internal Task<SmokeRun> SlowAsync() => _slow.Value;

    /// <summary>Of a healthy service in a process of its own, with the log that it wrote there.</summary>
    internal Task<SmokeRun> ElsewhereAsync() => _elsewhere.Value;

    private static async Task<SmokeRun> ExecuteElsewhereAsync()
    {
        var log = Path.GetTempFileName();
        SmokeRun run;
        await using (var service = await ServiceProcess.StartAsync("rag", log))
        {
            // What compiles before a request reaches the sample's own code is in nobody's log; let it happen now.
            using var http = new HttpClient();
            using var notFound = await http.GetAsync(service.Url, TestContext.Current.CancellationToken);
            run = await SmokeRun.ExecuteAsync(Short, ("ASK_URL", service.Url.ToString()));
        }

        run.AccessLog.Should().BeEmpty("no service ran in the process of the load test");
        var seen = run with { AccessLog = AccessLine.Read(log) };
        File.Delete(log);
        return seen;
    }
}
