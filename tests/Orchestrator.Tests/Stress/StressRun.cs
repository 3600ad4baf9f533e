using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Orchestration.Tests.Stress;

/// <summary>The sample's load test, run as its user would, with another number of iterations.</summary>
internal sealed record StressRun(int ExitCode, JsonElement Result)
{
    /// <summary>Long enough for the other load runs of the machine to end first.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    private static readonly string[] InheritedPrefixes = ["LOADTEST_", "ORCHESTRATOR_", "TESTINGPLATFORM_"];

    /// <summary>The KPIs that did not pass.</summary>
    public IEnumerable<string> Missed => Result.GetProperty("kpis").EnumerateArray()
        .Where(kpi => kpi.GetProperty("verdict").GetString() != "pass")
        .Select(kpi => $"{kpi.GetProperty("metric")} {kpi.GetProperty("statistic")}");

    /// <summary>Every count of the result: of the iterations, the errors, and all metrics.</summary>
    public SortedDictionary<string, long> Counts()
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var count in Result.GetProperty("iterations").EnumerateObject()) counts[count.Name] = count.Value.GetInt64();
        foreach (var error in Result.GetProperty("errors").EnumerateArray()) counts[$"error {error.GetProperty("message")}"] = error.GetProperty("count").GetInt64();
        foreach (var metric in Result.GetProperty("metrics").EnumerateArray())
            counts[metric.GetProperty("name").GetString()!] = Number(metric);
        return counts;
    }

    /// <summary>Runs it.</summary>
    /// <param name="iterations">So many.</param>
    /// <param name="switches">Variables, such as <c>ORCHESTRATOR_SLOW=1</c>.</param>
    public static async Task<StressRun> ExecuteAsync(int iterations, params string[] switches)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-orchestrator-");
        try
        {
            var info = Info();
            info.Environment["LOADTEST_ITERATIONS"] = FormattableString.Invariant($"{iterations}");
            info.Environment["LOADTEST_RESULTS"] = directory.FullName;
            foreach (var set in switches) info.Environment[set.Split('=')[0]] = set[(set.IndexOf('=') + 1)..];
            var (exitCode, output) = await RunAsync(info);
            var result = directory.EnumerateFiles("result.json", SearchOption.AllDirectories).SingleOrDefault()
                ?? throw new InvalidOperationException($"The load test has left no result: {output}");
            using var document = JsonDocument.Parse(await File.ReadAllTextAsync(result.FullName));
            return new StressRun(exitCode, document.RootElement.Clone());
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static long Number(JsonElement metric) =>
        metric.GetProperty("total") is { ValueKind: JsonValueKind.Number } total ? (long)total.GetDouble() : metric.GetProperty("count").GetInt64();

    // What the shell has set would steer the run.
    private static ProcessStartInfo Info()
    {
        var path = typeof(StressRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Orchestrator").Value!;
        var info = new ProcessStartInfo(Path.GetFullPath(path) + (OperatingSystem.IsWindows() ? ".exe" : ""))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var variable in info.Environment.Keys.Where(name => InheritedPrefixes.Any(name.StartsWith)).ToList()) info.Environment.Remove(variable);
        return info;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo info)
    {
        using var process = Process.Start(info)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(LongestRun);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
}
