using System.Globalization;
using System.Text;
using LoadTest.Calibration.Trials;

namespace LoadTest.Calibration.Tables;

/// <summary>Wrong passes, and whether they carry a note, where a run has too few episodes.</summary>
internal static class OutsideTable
{
    /// <summary>A row for each burst and number of episodes.</summary>
    public static string Write(int runs)
    {
        var text = new StringBuilder("""
            | percentile | mean burst | episodes | samples | seconds | passes | no note | failures |
            |---|---|---|---|---|---|---|---|
            """);
        var row = 100;
        foreach (var percentile in new[] { 95.0, 99 })
        foreach (var burst in new double?[] { null, 5, 20, 50 })
        foreach (var episodes in new[] { 3, 8, 15 })
        {
            var calibration = CalibrationCase.Of(percentile, burst, episodes, seconds: 60);
            var tally = Tally.Of(calibration, Trial.Fixed, runs, seed: ++row);
            text.Append(CultureInfo.InvariantCulture,
                $"\n| p{percentile} | {(burst is { } samples ? $"{samples:F0}" : "independent")} | {calibration.Episodes:F0} | {calibration.Samples:N0} | 60 "
                + $"| {100 * tally.PassShare:F2} % | {100.0 * tally.PassesWithoutNote / runs:F2} % | {100 * tally.FailShare:F2} % |");
        }

        return text.ToString();
    }
}
