using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LoadTest.Interop.Tests.Peers;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Interop.Tests;

/// <summary>The log of a real run in Java's tool for such logs.</summary>
public sealed class LatencyLogTests : IDisposable
{
    private const int Iterations = 150;

    private readonly DirectoryInfo _results = Directory.CreateTempSubdirectory("loadtest-interop-");

    public void Dispose() => _results.Delete(recursive: true);

    [Fact]
    public async Task The_log_of_a_run_opens_in_the_log_processor_of_Java_with_every_sample()
    {
        Tool.Require("java", Tool.Jar);
        var files = await RunAsync();

        var text = await Command.RunAsync(
            _results.FullName, "java", ["-cp", Tool.Jar, "org.HdrHistogram.HistogramLogProcessor", "-i", Of(files, ".hlog"), "-outputValueUnitRatio", "1000"]);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(Of(files, "result.json"), TestContext.Current.CancellationToken));
        var metric = result.RootElement.GetProperty("metrics").EnumerateArray().Single(item => item.GetProperty("name").GetString() == "iteration");
        Number(text, "Total count").Should().Be(metric.GetProperty("count").GetInt64()).And.Be(Iterations);
        var max = metric.GetProperty("max").GetDouble();
        Number(text, "Max").Should().BeApproximately(max, (max / 1_000) + 0.01, "the log keeps microseconds to three digits");
    }

    // Two users that share 150 iterations of 14.5 ms on average: over a second, so that the log has several lines.
    private async Task<IReadOnlyList<string>> RunAsync()
    {
        var profile = new LoadProfile { Users = 2, Iterations = Iterations, Seed = 1 };
        var request = new RunRequest
        {
            Scenario = new Scenario
            {
                Class = typeof(LatencyLogTests),
                Method = "Body",
                Invoke = async (_, load) => await Task.Delay(TimeSpan.FromMilliseconds(5 + (load.Iteration % 20)), load.Cancellation),
                Profile = profile,
            },
            Instance = null,
            Test = new TestIdentity("Body", typeof(LatencyLogTests).FullName!, "Interop"),
            ResultsDirectory = _results.FullName,
        };
        var environment = RunEnvironment.Current() with { ExclusionFile = null };
        return (await LoadTestHost.RunAsync(request, environment, TestContext.Current.CancellationToken)).Files;
    }

    private static string Of(IReadOnlyList<string> files, string ending) => files.Single(file => file.EndsWith(ending, StringComparison.Ordinal));

    private static double Number(string text, string name) =>
        double.Parse(Regex.Match(text, name + @"\s*=\s*([0-9.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
