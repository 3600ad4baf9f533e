using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Chat.Tests.Switches;

/// <summary>The load tests of the sample, run as their user would, each for some iterations.</summary>
/// <param name="ExitCode">Of the process.</param>
/// <param name="Results">The <c>result.json</c> of each load test.</param>
internal sealed record SampleRun(int ExitCode, IReadOnlyList<JsonElement> Results)
{
    /// <summary>Long enough for the other load runs of the machine to end first.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    // What the shell has set would steer the run, or lead it to a real service.
    private static readonly string[] InheritedPrefixes = ["LOADTEST_", "TALK_", "TESTINGPLATFORM_"];

    /// <summary>The KPIs that did not pass, such as <c>Talk expansion percent</c>.</summary>
    public IEnumerable<string> Missed =>
        from result in Results
        from kpi in result.GetProperty("kpis").EnumerateArray()
        where kpi.GetProperty("verdict").GetString() != "pass"
        select $"{result.GetProperty("test").GetProperty("name")} {kpi.GetProperty("metric")} {kpi.GetProperty("statistic")}";

    /// <summary>Runs them.</summary>
    /// <param name="iterations">Of each load test.</param>
    /// <param name="switches">The variables that are set to 1.</param>
    public static async Task<SampleRun> ExecuteAsync(int iterations, params string[] switches)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-conversations-");
        try
        {
            var info = Info();
            info.Environment["LOADTEST_ITERATIONS"] = FormattableString.Invariant($"{iterations}");
            // A ramp of 50 ms, and yet 2 s for all iterations to begin on a machine that lags.
            info.Environment["LOADTEST_TIMESCALE"] = "0.01";
            info.Environment["LOADTEST_DURATION"] = "200s";
            info.Environment["LOADTEST_RESULTS"] = directory.FullName;
            foreach (var name in switches) info.Environment[name] = "1";
            var (exitCode, output) = await RunAsync(info);
            var results = directory.EnumerateFiles("result.json", SearchOption.AllDirectories).Select(Read).ToList();
            if (results.Count == 0) throw new InvalidOperationException($"The load tests have left no result: {output}");
            return new SampleRun(exitCode, results);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static ProcessStartInfo Info()
    {
        var path = typeof(SampleRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Sample").Value!;
        var info = new ProcessStartInfo(Path.GetFullPath(path) + (OperatingSystem.IsWindows() ? ".exe" : "")) { RedirectStandardOutput = true };
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

    private static JsonElement Read(FileInfo file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
        return json.RootElement.Clone();
    }
}
