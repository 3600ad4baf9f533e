using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Embeddings.Tests;

/// <summary>The sample, run as its user would: each switch breaks what it says and nothing else.</summary>
public sealed class SwitchTests
{
    [Theory]
    [InlineData("EMBED_SLOW", "embed_batch mean")]
    [InlineData("EMBED_VERBOSE", "cost total")]
    [InlineData("EMBED_BLURRED", "purity value")]
    [InlineData("EMBED_PAIRWISE", "timeEfficiency")]
    [InlineData("EMBED_HOARDING", "memoryEfficiency")]
    public async Task A_switch_breaks_its_own_KPI_and_no_other(string variable, string kpi)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-embeddings-");
        try
        {
            (await RunAsync(variable, directory.FullName)).Should().NotBe(0);

            Missed(directory).Distinct().Should().Equal(kpi);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string variable, string directory)
    {
        var path = typeof(SwitchTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Sample").Value!;
        var info = new ProcessStartInfo(Path.GetFullPath(path) + (OperatingSystem.IsWindows() ? ".exe" : "")) { RedirectStandardOutput = true };
        foreach (var name in info.Environment.Keys.Where(name => name.StartsWith("LOADTEST_", StringComparison.Ordinal)).ToList()) info.Environment.Remove(name);
        foreach (var name in info.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM_", StringComparison.Ordinal)).ToList()) info.Environment.Remove(name);
        info.Environment["LOADTEST_RESULTS"] = directory;
        info.Environment["LOADTEST_TIMESCALE"] = "0.2";
        info.Environment["LOADTEST_ITERATIONS"] = "2";
        info.Environment[variable] = "1";
        using var process = Process.Start(info)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private static IEnumerable<string> Missed(DirectoryInfo directory)
    {
        foreach (var file in directory.EnumerateFiles("result.json", SearchOption.AllDirectories))
        {
            foreach (var kpi in Rows(file, "kpis")) yield return $"{kpi.GetProperty("metric")} {kpi.GetProperty("statistic")}";
        }

        foreach (var limit in Rows(directory.EnumerateFiles("scale.json", SearchOption.AllDirectories).Single(), "efficiencies"))
            yield return limit.GetProperty("statistic").GetString()!;
    }

    private static IEnumerable<JsonElement> Rows(FileInfo file, string section)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
        return [.. json.RootElement.GetProperty(section).EnumerateArray().Where(row => row.GetProperty("verdict").GetString() != "pass").Select(row => row.Clone())];
    }
}
