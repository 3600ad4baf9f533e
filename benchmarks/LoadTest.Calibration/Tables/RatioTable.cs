using System.Globalization;
using System.Text;
using LoadTest.Calibration.Trials;

namespace LoadTest.Calibration.Tables;

/// <summary>Wrong verdicts on means and throughputs that lie exactly at their limit.</summary>
internal static class RatioTable
{
    private static readonly int[] Lengths = [60, 300];

    /// <summary>Everything that is simulated.</summary>
    public static IEnumerable<IRatioCase> Cases =>
        from seconds in Lengths
        from calibration in new IRatioCase[]
        {
            new MeanCase(20, seconds, SlowBurst: null),
            new MeanCase(100, seconds, SlowBurst: null),
            new MeanCase(100, seconds, SlowBurst: 5),
            new MeanCase(100, seconds, SlowBurst: 20),
            new MeanCase(500, seconds, SlowBurst: 20),
            new ThroughputCase(5, seconds, SlowSeconds: null),
            new ThroughputCase(50, seconds, SlowSeconds: null),
            new ThroughputCase(50, seconds, SlowSeconds: 1.25),
            new ThroughputCase(50, seconds, SlowSeconds: 3),
        }
        select calibration;

    /// <summary>A row for each case.</summary>
    public static string Write(int runs)
    {
        var text = new StringBuilder("""
            | what | seconds | episodes | passes | failures |
            |---|---|---|---|---|
            """);
        var row = 300;
        foreach (var calibration in Cases)
        {
            var tally = Tally.Of(calibration, RatioTrial.Fixed, runs, seed: ++row);
            text.Append(CultureInfo.InvariantCulture,
                $"\n| {calibration.Name} | {calibration.Seconds} | {(calibration.Episodes is { } episodes ? $"{episodes:F0}" : "–")} | {100 * tally.PassShare:F2} % | {100 * tally.FailShare:F2} % |");
        }

        return text.ToString();
    }
}
