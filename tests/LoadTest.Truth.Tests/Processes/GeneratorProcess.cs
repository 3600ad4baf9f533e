using System.Diagnostics;
using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Processes;

/// <summary>A load generator that the test can spare.</summary>
internal static class GeneratorProcess
{
    private const int EndedByTheRuntime = 134;
    private const int MostAttempts = 5;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    /// <summary>
    /// Runs it again where the runtime has ended it: .NET ends a process that wants a thread and has no file descriptor for it, which
    /// no load test can prevent and of which only <c>events.jsonl</c> remains.
    /// </summary>
    /// <param name="defect">See <c>Program.cs</c> of the generator.</param>
    /// <param name="service">What it asks.</param>
    public static async Task<(int ExitCode, string Output, RunReport Report)> ExecuteUntilReportedAsync(string defect, Uri service)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (exitCode, output, report) = await TryExecuteAsync(defect, service);
            if (report is not null) return (exitCode, output, report);
            if (exitCode != EndedByTheRuntime || attempt == MostAttempts) throw NoResult(exitCode, output);
        }
    }

    /// <summary>Runs it.</summary>
    /// <param name="defect">See <c>Program.cs</c> of the generator.</param>
    /// <param name="service">What it asks.</param>
    /// <param name="parameters">Of the defect.</param>
    public static async Task<(int ExitCode, string Output, RunReport Report)> ExecuteAsync(string defect, Uri service, params string[] parameters)
    {
        var (exitCode, output, report) = await TryExecuteAsync(defect, service, parameters);
        return (exitCode, output, report ?? throw NoResult(exitCode, output));
    }

    private static InvalidOperationException NoResult(int exitCode, string output) =>
        new($"The generator ended with {exitCode} and has left no result: {output}");

    private static async Task<(int ExitCode, string Output, RunReport? Report)> TryExecuteAsync(string defect, Uri service, params string[] parameters)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-generator-");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(LongestRun);
        using var process = Process.Start(Programs.Info("TruthGenerator", [defect, service.ToString(), directory.FullName, .. parameters]))!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            var result = directory.EnumerateFiles(JsonReport.FileName, SearchOption.AllDirectories).SingleOrDefault();
            return (process.ExitCode, output, result is null
                ? null
                : JsonSerializer.Deserialize(await File.ReadAllTextAsync(result.FullName, deadline.Token), ReportJsonContext.Default.RunReport));
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            directory.Delete(recursive: true);
        }
    }
}
