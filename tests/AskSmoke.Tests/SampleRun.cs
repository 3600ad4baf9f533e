using System.Diagnostics;
using System.Text.Json;

namespace Rag.Tests;

/// <summary>The load tests of a sample, run as its user would; the assembly metadata <c>Sample</c> holds the path of the program.</summary>
/// <param name="ExitCode">Of the process.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Results">What it left.</param>
/// <param name="Ladders">The ladders among its load tests.</param>
internal sealed record SampleRun(int ExitCode, string Output, IReadOnlyList<JsonElement> Results, IReadOnlyList<SampleLadder> Ladders)
{
    private readonly IReadOnlyList<JsonElement> _results = Results;

    /// <summary>One <c>result.json</c> per load test; of a ladder one per rung.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public IReadOnlyList<JsonElement> Results =>
        _results.Count > 0 ? _results : throw new InvalidOperationException($"The load test has left no result: {Output}");

    /// <summary>The KPIs that did not pass, each once.</summary>
    public IEnumerable<string> Missed => Results.SelectMany(result => NotPassed(result, "kpis")).Select(NameOf)
        .Concat(Ladders.SelectMany(ladder => ladder.Missed))
        .Distinct();

    /// <summary>
    /// Those among them that no machine busy with something else explains: all but limits of a ladder that it does explain, and latencies
    /// over the limit by no more than the generator has seen of its own waiting.
    /// </summary>
    public IEnumerable<string> MissedByTheSample => Ladders.SelectMany(ladder => ladder.Missed.Except(ladder.MissedByTheMachine)).Concat(
        from result in Results
        from kpi in NotPassed(result, "kpis")
        where kpi.GetProperty("statistic").GetString() is not ("p50" or "p99" or "mean")
            || kpi.GetProperty("actual").ValueKind == JsonValueKind.Null
            || kpi.GetProperty("actual").GetDouble() > kpi.GetProperty("limit").GetDouble() + new SampleGenerator(result.GetProperty("generator")).OwnWaitsMs
        select NameOf(kpi));

    /// <summary>Runs them.</summary>
    /// <param name="filter">The class of the load test; null for all.</param>
    /// <param name="variables">What to set, such as <c>LLM_FIFO=1</c>.</param>
    public static async Task<SampleRun> ExecuteAsync(string? filter, params string[] variables)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-sample-");
        try
        {
            var info = SampleProgram.Info("Sample", filter is null ? [] : ["--filter-class", filter]);
            info.Environment["LOADTEST_RESULTS"] = directory.FullName;
            foreach (var set in variables) info.Environment[set.Split('=')[0]] = set[(set.IndexOf('=') + 1)..];
            using var process = Process.Start(info)!;
            var (exitCode, output) = await SampleProgram.EndAsync(process);
            var results = Files(directory, "result.json").Select(file => JsonElement.Parse(File.ReadAllText(file.FullName)));
            return new SampleRun(exitCode, output, [.. results], [.. Files(directory, "scale.json").Select(SampleLadder.Read)]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>That these KPIs did not pass, and no other but for what the machine explains.</summary>
    public void MustMiss(params string[] names)
    {
        MustAddUp();
        names.Except(Missed).Except(Ladders.SelectMany(ladder => ladder.HiddenByTheMachine)).Should().BeEmpty("the switch breaks it");
        MissedByTheSample.Except(names).Should().BeEmpty("no switch breaks it");
        ExitCode.Should().Be(Missed.Any() ? 2 : 0);
    }

    // No iteration is lost between the counts, nor between the totals and the seconds.
    private void MustAddUp()
    {
        foreach (var result in Results)
        {
            long Count(string name) => result.GetProperty("iterations").GetProperty(name).GetInt64();
            Count("scheduled").Should().Be(Count("ok") + Count("failed") + Count("dropped") + Count("abandoned"));
            Count("started").Should().Be(Count("scheduled") - Count("dropped"));
            foreach (var name in (string[])["started", "ok", "failed", "dropped", "abandoned"])
                result.GetProperty("series").EnumerateArray().Sum(second => second.GetProperty(name).GetInt64()).Should().Be(Count(name), name);
        }
    }

    private static string NameOf(JsonElement kpi) => $"{kpi.GetProperty("metric")} {kpi.GetProperty("statistic")}";

    private static IEnumerable<FileInfo> Files(DirectoryInfo directory, string name) => directory.EnumerateFiles(name, SearchOption.AllDirectories);

    private static IEnumerable<JsonElement> NotPassed(JsonElement report, string section) =>
        report.GetProperty(section).EnumerateArray().Where(row => row.GetProperty("verdict").GetString() != "pass");
}
