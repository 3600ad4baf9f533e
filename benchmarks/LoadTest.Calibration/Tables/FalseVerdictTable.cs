using System.Text;
using LoadTest.Calibration.Trials;

namespace LoadTest.Calibration.Tables;

/// <summary>Wrong verdicts on percentiles that lie exactly at their limit.</summary>
internal static class FalseVerdictTable
{
    private const int SecondsOfAborting = 60;

    /// <summary>A row for each percentile, burst, number of episodes and length of the run.</summary>
    public static string Write(int runs, int[] episodes, int[] seconds)
    {
        var text = new StringBuilder("""
            | percentile | mean burst | episodes | samples | seconds | passes | failures | `Extend`: passes | failures | `AbortOnFail`: passes | failures |
            |---|---|---|---|---|---|---|---|---|---|---|
            """);
        var row = 0;
        foreach (var percentile in new[] { 95.0, 99 })
        foreach (var burst in new double?[] { null, 5, 20 })
        foreach (var count in episodes)
        foreach (var length in seconds)
            text.Append(Row(CalibrationCase.Of(percentile, burst, count, length), runs, seed: ++row));
        return text.ToString();
    }

    private static string Row(CalibrationCase calibration, int runs, int seed)
    {
        var single = Tally.Of(calibration, Trial.Fixed, runs, seed);
        var extended = Tally.Of(calibration, Trial.Extended, runs, seed);
        var aborting = calibration.Seconds == SecondsOfAborting
            ? Tally.Of(calibration, Trial.Aborting, runs / CalibrationPage.LooksPerAbortingRun, seed)
            : null;
        var burst = calibration.MeanBurst is { } samples ? $"{samples:F0}" : "independent";
        return $"\n| p{calibration.Percentile} | {burst} | {calibration.Episodes:F0} | {calibration.Samples:N0} | {calibration.Seconds} "
            + $"| {Percent(single.PassShare)} | {Percent(single.FailShare)} | {Percent(extended.PassShare)} | {Percent(extended.FailShare)} "
            + $"| {Percent(aborting?.PassShare)} | {Percent(aborting?.FailShare)} |";
    }

    private static string Percent(double? share) => share is { } known ? $"{100 * known:F2} %" : "–";
}
