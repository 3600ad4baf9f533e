using System.Diagnostics;
using System.Text.Json;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;

namespace LoadTest.Truth.Tests.Smoke;

/// <summary>The sample's load test, run as its user would, shortened.</summary>
internal sealed record SmokeRun
{
    /// <summary>Long enough for the other load runs of the machine to end first.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    public required int ExitCode { get; init; }

    public required RunReport Report { get; init; }

    /// <summary>What the service logged; empty for an external one.</summary>
    public required IReadOnlyList<AccessLine> AccessLog { get; init; }

    /// <summary>Runs it.</summary>
    /// <param name="timeScale">1 is a minute.</param>
    /// <param name="variables">What else to set, such as <c>ASK_SLOW</c>.</param>
    public static async Task<SmokeRun> ExecuteAsync(double timeScale, params (string Name, string Value)[] variables)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-smoke-");
        try
        {
            var accessLog = Path.Combine(directory.FullName, "access.jsonl");
            var (exitCode, output) = await RunAsync(
                [("LOADTEST_TIMESCALE", FormattableString.Invariant($"{timeScale}")), ("LOADTEST_RESULTS", directory.FullName), ("ASK_ACCESS_LOG", accessLog), .. variables]);
            var result = directory.EnumerateFiles(JsonReport.FileName, SearchOption.AllDirectories).SingleOrDefault()
                ?? throw new InvalidOperationException($"The load test has left no result: {output}");
            return new SmokeRun
            {
                ExitCode = exitCode,
                Report = JsonSerializer.Deserialize(await File.ReadAllTextAsync(result.FullName), ReportJsonContext.Default.RunReport)!,
                AccessLog = File.Exists(accessLog) ? AccessLine.Read(accessLog) : [],
            };
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync((string Name, string Value)[] variables)
    {
        var info = Programs.Info("AskSmoke");
        foreach (var (name, value) in variables) info.Environment[name] = value;
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
