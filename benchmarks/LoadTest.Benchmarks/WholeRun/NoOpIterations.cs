using System.Diagnostics;
using LoadTest.Runner.Profiles;

namespace LoadTest.Benchmarks.WholeRun;

/// <summary>What an iteration costs that does nothing, and one that records a little, beside a bare loop with two timestamps.</summary>
internal static class NoOpIterations
{
    private const int Rounds = 5;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        var bare = new List<double>();
        var empty = new List<EngineRun>();
        var recording = new List<EngineRun>();
        var profile = new LoadProfile { Users = 1, Duration = Length };
        for (var round = 0; round <= Rounds; round++)
        {
            var loop = BareLoop();
            var none = await EngineRun.ExecuteAsync(profile, static _ => default);
            var some = await EngineRun.ExecuteAsync(profile, Record);
            if (round == 0) continue;
            bare.Add(loop);
            empty.Add(none);
            recording.Add(some);
        }

        return
        [
            new("bare loop of completed iterations, two timestamps", Median.Of(bare), "ns CPU", "the yardstick"),
            new("no-op iteration, closed model", Median.Of(empty.Select(run => run.CpuNanosecondsPerIteration)), "ns CPU", "≤ 130, aim 90"),
            new("the same, allocated", Median.Of(empty.Select(BytesPerIteration)), "B", "0"),
            new("with one step, mark, rate and counter", Median.Of(recording.Select(run => run.CpuNanosecondsPerIteration)), "ns CPU", "≤ 260, aim 200"),
            new("the same, allocated", Median.Of(recording.Select(BytesPerIteration)), "B", "0"),
        ];
    }

    private static double BytesPerIteration(EngineRun run) => Math.Round((double)run.AllocatedBytes / run.Result.Measurements.Iterations.Ok, 2);

    private static ValueTask Record(LoadContext load)
    {
        using (load.Step("step")) load.Mark("mark");
        load.Rate("rate", true);
        load.Count("count");
        return default;
    }

    private static double BareLoop()
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var until = Stopwatch.GetTimestamp() + (long)(Length.TotalSeconds * Stopwatch.Frequency);
        long count = 0, sum = 0;
        for (long end = 0; end < until; count++)
        {
            var start = Stopwatch.GetTimestamp();
            end = Stopwatch.GetTimestamp();
            sum += end - start;
        }

        GC.KeepAlive(sum);
        return (Environment.CpuUsage.TotalTime - cpu).TotalNanoseconds / count;
    }
}
