using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using LoadTest.Runner.Profiles;
using LoadTest.Runner.Reports;
using LoadTest.Runner.Runs;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>Ten minutes at full speed with all files: whether memory and files stay flat, and whether the run ends on time.</summary>
internal static class Soak
{
    private const int Minutes = 10;
    private const int Users = 4;

    // Counters of different users must not share one.
    private const int CacheLine = 16;

    // Of each user: its iterations, when the first began, and when the last began that was looked at. To look at the clock each time
    // would add a tenth to an iteration.
    private const int Count = 0;
    private const int FirstAt = 1;
    private const int LastAt = 2;
    private const int SeenEvery = 1_024;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var files = Directory.CreateTempSubdirectory("loadtest-soak");
        try
        {
            var length = TimeSpan.FromMinutes(Minutes);
            var counts = new long[Users * CacheLine];
            var readings = ReadEachMinuteAsync(files);
            var outcome = await LoadTestHost.RunAsync(
                Request(length, files.FullName, counts), RunEnvironment.Current() with { ExclusionFile = null }, CancellationToken.None);
            var untilReport = Stopwatch.GetElapsedTime(counts[FirstAt]) - length;
            var untilLast = Stopwatch.GetElapsedTime(counts[FirstAt], OfUsers(counts, LastAt).Max()) - length;
            var reported = ReportedIterations(outcome.Files);
            return Figures(await readings, MemoryReading.Now(files), reported, OfUsers(counts, Count).Sum(), untilLast, untilReport);
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    private static Figure[] Figures(List<MemoryReading> readings, MemoryReading end, long reported, long counted, TimeSpan untilLast, TimeSpan untilReport)
    {
        var first = readings[0];
        return
        [
            new($"{Minutes} minutes at full speed, one step, mark, rate and counter: iterations", reported / 1e6, "million", ""),
            new("the same, beside those that the bodies counted", (double)reported / counted, "×", "1"),
            new("the same, resident memory after the first minute", first.ResidentMb, "MB", ""),
            new("the same, most that it grew by until the ninth", readings.Max(reading => reading.ResidentMb) - first.ResidentMb, "MB", "≤ 5"),
            new("the same, from the planned end to the last start that was seen", untilLast.TotalMilliseconds, "ms", "≤ 100"),
            new("the same, from the planned end to the written report, its code cold", untilReport.TotalMilliseconds, "ms", "≤ 100"),
            new("the same, all files", end.FilesMb, "MB", "by duration, not iterations"),
        ];
    }

    private static async Task<List<MemoryReading>> ReadEachMinuteAsync(DirectoryInfo files)
    {
        var readings = new List<MemoryReading>();
        using var minutes = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (readings.Count < Minutes - 1 && await minutes.WaitForNextTickAsync())
        {
            readings.Add(MemoryReading.Now(files));
            await Console.Error.WriteLineAsync($"minute {readings.Count}: {readings[^1]}");
        }

        return readings;
    }

    private static long ReportedIterations(IReadOnlyList<string> files)
    {
        using var result = JsonDocument.Parse(File.ReadAllBytes(files.Single(file => Path.GetFileName(file) == "result.json")));
        return result.RootElement.GetProperty("iterations").GetProperty("ok").GetInt64();
    }

    private static RunRequest Request(TimeSpan length, string directory, long[] counts) => new()
    {
        Scenario = new Scenario
        {
            Class = typeof(Soak),
            Method = nameof(Request),
            Invoke = (_, load) => Body(load, counts),
            Profile = new LoadProfile { Users = Users, Duration = length },
            Metrics = [new("step", MetricKind.Time), new("mark", MetricKind.Time), new("rate", MetricKind.Rate), new("count", MetricKind.Counter)],
        },
        Instance = null,
        Test = new TestIdentity(nameof(Soak), typeof(Soak).FullName!, Assembly.GetExecutingAssembly().GetName().Name!),
        ResultsDirectory = directory,
    };

    private static ValueTask Body(LoadContext load, long[] counts)
    {
        using (load.Step("step")) load.Mark("mark");
        load.Rate("rate", true);
        load.Count("count");
        var user = load.User * CacheLine;
        if (counts[user + Count]++ % SeenEvery != 0) return default;
        counts[user + LastAt] = Stopwatch.GetTimestamp();
        if (counts[user + FirstAt] == 0) counts[user + FirstAt] = counts[user + LastAt];
        return default;
    }

    private static IEnumerable<long> OfUsers(long[] counts, int column) => Enumerable.Range(0, Users).Select(user => counts[(user * CacheLine) + column]);
}
