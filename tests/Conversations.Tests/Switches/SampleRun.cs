using System.Diagnostics;
using System.Text.Json;
using Rag.Tests;

namespace Chat.Tests.Switches;

/// <summary>The load tests of the sample, run as their user would, each for some iterations.</summary>
/// <param name="ExitCode">Of the process.</param>
/// <param name="Results">The <c>result.json</c> of each load test.</param>
internal sealed record SampleRun(int ExitCode, IReadOnlyList<JsonElement> Results)
{
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
            var info = SampleProgram.Info("Sample");
            info.Environment["LOADTEST_ITERATIONS"] = FormattableString.Invariant($"{iterations}");
            // A ramp of 50 ms, and yet 2 s for all iterations to begin on a machine that lags.
            info.Environment["LOADTEST_TIMESCALE"] = "0.01";
            info.Environment["LOADTEST_DURATION"] = "200s";
            info.Environment["LOADTEST_RESULTS"] = directory.FullName;
            foreach (var name in switches) info.Environment[name] = "1";
            using var process = Process.Start(info)!;
            var (exitCode, output) = await SampleProgram.EndAsync(process);
            var results = directory.EnumerateFiles("result.json", SearchOption.AllDirectories).Select(Read).ToList();
            if (results.Count == 0) throw new InvalidOperationException($"The load tests have left no result: {output}");
            return new SampleRun(exitCode, results);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static JsonElement Read(FileInfo file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
        return json.RootElement.Clone();
    }
}
