using System.Diagnostics;
using System.Text.Json;
using LoadTest.Runner.Reports;
using LoadTest.Truth.Tests.Processes;

namespace LoadTest.Truth.Tests.Llm;

/// <summary>Load tests of the sample, run as its user would, shortened.</summary>
/// <param name="ExitCode">Of the process.</param>
/// <param name="Missed">The KPIs that did not pass, each with the report that says so.</param>
/// <param name="Reports">One per load test; of a ladder one per rung.</param>
internal sealed record LlmRun(int ExitCode, IReadOnlyList<(RunReport Report, KpiRow Kpi)> Missed, IReadOnlyList<RunReport> Reports)
{
    /// <summary>Long enough for the other load runs of the machine to end first.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    /// <summary>Runs it.</summary>
    /// <param name="test">The class; <c>*</c> for all.</param>
    /// <param name="fault">The switch to set, with its value; null for none.</param>
    public static async Task<LlmRun> ExecuteAsync(string test, string? fault)
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-llm-");
        try
        {
            var info = Programs.Info("LlmClient", "--filter-class", "Llm." + test);
            info.Environment["LOADTEST_TIMESCALE"] = "0.08";
            info.Environment["LOADTEST_RESULTS"] = directory.FullName;
            if (fault?.Split('=') is [var name, var value]) info.Environment[name] = value;
            using var process = Process.Start(info)!;
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            deadline.CancelAfter(LongestRun);
            try
            {
                var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
                await process.WaitForExitAsync(deadline.Token);
                var reports = directory.EnumerateFiles(JsonReport.FileName, SearchOption.AllDirectories).Select(Read).ToList();
                if (reports.Count == 0) throw new InvalidOperationException($"The load test has left no result: {output}");
                return new LlmRun(process.ExitCode, [.. reports.SelectMany(MissedBy)], reports);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                throw;
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static RunReport Read(FileInfo file) =>
        JsonSerializer.Deserialize(File.ReadAllText(file.FullName), ReportJsonContext.Default.RunReport)!;

    private static IEnumerable<(RunReport Report, KpiRow Kpi)> MissedBy(RunReport report) =>
        report.Kpis.Where(kpi => kpi.Verdict != ReportVerdict.Pass).Select(kpi => (report, kpi));
}
