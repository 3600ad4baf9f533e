using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace LoadTest.Benchmarks.Micro;

/// <summary>Runs the micro-benchmarks and renders their tables with the machine that they came from.</summary>
internal static class MicroTable
{
    private static readonly (Type Type, string What)[] Benchmarks =
    [
        (typeof(RecorderBenchmarks), "One record on one thread: at most 8 ns and 0 B."),
        (typeof(ParallelRecorderBenchmarks), "One time on each of several threads, with snapshots running: two threads cost no more than one each."),
        (typeof(SnapshotBenchmarks), "A second of 20 metrics: at most 200 µs."),
        (typeof(IterationBenchmarks), "An iteration without its loop: empty, and with all that a request records."),
    ];

    public static string Run()
    {
        var artifacts = Directory.CreateTempSubdirectory("loadtest-micro");
        // In this process: a generated project would not find what the build of the repository asks of every project.
        var config = ManualConfig.Create(DefaultConfig.Instance)
            .AddJob(Job.MediumRun.WithLaunchCount(1).WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(artifacts.FullName);
        var text = new StringBuilder("# Micro-benchmarks\n");
        foreach (var (type, what) in Benchmarks)
        {
            var table = new AccumulationLogger();
            MarkdownExporter.GitHub.ExportToLog(BenchmarkRunner.Run(type, config), table);
            text.Append("\n## ").Append(type.Name).Append("\n\n").Append(what).Append('\n').Append(table.GetLog().TrimEnd()).Append('\n');
        }

        artifacts.Delete(recursive: true);
        return text.ToString();
    }
}
