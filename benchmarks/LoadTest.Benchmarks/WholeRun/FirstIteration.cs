using System.Diagnostics;
using System.Globalization;
using System.Reflection.PortableExecutable;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>How long a load test takes from its start to the first call of its body, in a process that has run nothing before; a plain fact is called at once.</summary>
internal static class FirstIteration
{
    public const string Command = "first-iteration";

    private const int Rounds = 11;

    private static long s_calledAt;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var (wall, cpu) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Command) { RedirectStandardOutput = true })!;
            var words = (await process.StandardOutput.ReadToEndAsync()).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            await process.WaitForExitAsync();
            if (round == 0) continue;
            wall.Add(double.Parse(words[0], CultureInfo.InvariantCulture));
            cpu.Add(double.Parse(words[1], CultureInfo.InvariantCulture));
        }

        return
        [
            new($"a cold process, from the start of a load test to its first iteration, {Engine()}", Median.Of(wall), "ms", "≤ 50"),
            new("the same, CPU", Median.Of(cpu), "ms", ""),
        ];
    }

    private static string Engine()
    {
        using var reader = new PEReader(File.OpenRead(typeof(LoadTestHost).Assembly.Location));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0
            ? "with the packages' images"
            : "without images, which the packages do not have for this platform";
    }

    /// <summary>What the other process does: prints the milliseconds, and those of CPU time.</summary>
    public static async Task RunAsync()
    {
        var files = Directory.CreateTempSubdirectory("loadtest-first");
        var cpu = Environment.CpuUsage.TotalTime;
        var startedAt = Stopwatch.GetTimestamp();
        var cpuAtCall = TimeSpan.Zero;
        await Task.Run(() => LoadTestHost.RunAsync(
            Request(files.FullName, () => cpuAtCall = Environment.CpuUsage.TotalTime),
            RunEnvironment.Current() with { ExclusionFile = null },
            CancellationToken.None));
        files.Delete(recursive: true);
        await Console.Out.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(startedAt, s_calledAt).TotalMilliseconds:0.00} {(cpuAtCall - cpu).TotalMilliseconds:0.00}"));
    }

    private static RunRequest Request(string directory, Action onCalled) => new()
    {
        Scenario = new Scenario
        {
            Class = typeof(FirstIteration),
            Method = nameof(Request),
            Invoke = (_, _) =>
            {
                s_calledAt = Stopwatch.GetTimestamp();
                onCalled();
                return default;
            },
            Profile = new LoadProfile { Users = 1, Iterations = 1, Duration = TimeSpan.FromSeconds(10) },
        },
        Instance = null,
        Test = new TestIdentity(nameof(FirstIteration), nameof(FirstIteration), nameof(Benchmarks)),
        ResultsDirectory = directory,
    };
}
