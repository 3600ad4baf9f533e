using System.Diagnostics;
using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Processes;

/// <summary>A load generator that the test can spare.</summary>
internal static class GeneratorProcess
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    /// <summary>Runs it.</summary>
    /// <param name="defect">See <c>Program.cs</c> of the generator.</param>
    /// <param name="service">What it asks.</param>
    /// <param name="parameters">Of the defect.</param>
    public static async Task<(int ExitCode, string Output, RunReport Report)> ExecuteAsync(string defect, Uri service, params string[] parameters)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-generator-");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(LongestRun);
        using var process = Process.Start(Programs.Info("TruthGenerator", [defect, service.ToString(), directory.FullName, .. parameters]))!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            var result = directory.EnumerateFiles(JsonReport.FileName, SearchOption.AllDirectories).SingleOrDefault()
                ?? throw new InvalidOperationException($"The generator ended with {process.ExitCode} and has left no result: {output}");
            var report = JsonSerializer.Deserialize(await File.ReadAllTextAsync(result.FullName, deadline.Token), ReportJsonContext.Default.RunReport);
            return (process.ExitCode, output, report!);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
            directory.Delete(recursive: true);
        }
    }
}
