using System.Diagnostics;
using System.Text.Json;
using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Processes;

/// <summary>A load generator that the test can spare.</summary>
internal static class GeneratorProcess
{
    /// <summary>Runs it.</summary>
    /// <param name="defect">See <c>Program.cs</c> of the generator.</param>
    /// <param name="service">What it asks.</param>
    /// <param name="parameters">Of the defect.</param>
    public static async Task<(int ExitCode, string Output, RunReport Report)> ExecuteAsync(string defect, Uri service, params string[] parameters)
    {
        var (exitCode, output, result) = await ExecuteAsync(JsonReport.FileName, defect, service, parameters);
        return (exitCode, output, JsonSerializer.Deserialize(result, ReportJsonContext.Default.RunReport)!);
    }

    /// <summary>Runs it.</summary>
    /// <param name="reportFile">The report that it is to leave.</param>
    /// <param name="defect">See <c>Program.cs</c> of the generator.</param>
    /// <param name="service">What it asks.</param>
    /// <param name="parameters">Of the defect.</param>
    public static async Task<(int ExitCode, string Output, string Report)> ExecuteAsync(string reportFile, string defect, Uri service, string[] parameters)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-generator-");
        using var process = Process.Start(SampleProgram.Info("TruthGenerator", [defect, service.ToString(), directory.FullName, .. parameters]))!;
        try
        {
            var (exitCode, output) = await SampleProgram.EndAsync(process);
            var result = directory.EnumerateFiles(reportFile, SearchOption.AllDirectories).SingleOrDefault()
                ?? throw new InvalidOperationException($"The generator ended with {exitCode} and has left no {reportFile}: {output}");
            return (exitCode, output, await File.ReadAllTextAsync(result.FullName, TestContext.Current.CancellationToken));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
