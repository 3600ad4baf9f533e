using System.Globalization;
using System.Text;
using LoadTest.Calibration.Trials;
using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Calibration.Tables;

/// <summary>How often the documented sample sizes decide what is true.</summary>
internal static class PowerTable
{
    /// <summary>The sizes documented for a power of 80 %.</summary>
    public static IReadOnlyList<(double Percentile, double Severity, int Samples)> Documented { get; } =
    [
        (95, 0.5, 361), (99, 0.5, 1_945), (99.9, 0.5, 19_450),
        (95, 2, 169), (99, 2, 905), (99.9, 2, 9_100),
    ];

    /// <summary>A row for each documented size.</summary>
    public static string Write(int runs)
    {
        var text = new StringBuilder("""
            | percentile | true share | samples | binomial | judge, 60 s | judge, 300 s | 1.3 times, 60 s | 1.3 times, 300 s |
            |---|---|---|---|---|---|---|---|
            """);
        var row = 200;
        foreach (var (percentile, severity, samples) in Documented)
        {
            var calibration = new CalibrationCase(percentile, null, samples, 60) { Severity = severity };
            var seed = ++row;
            text.Append(CultureInfo.InvariantCulture,
                $"\n| p{percentile} | {(severity < 1 ? "half" : "twice")} the limit | {samples:N0} | {100 * Binomial(calibration):F1} % "
                + $"| {Judged(calibration)} | {Judged(calibration with { Seconds = 300 })} "
                + $"| {Judged(calibration with { Samples = samples * 13 / 10 })} | {Judged(calibration with { Samples = samples * 13 / 10, Seconds = 300 })} |");

            string Judged(CalibrationCase judged)
            {
                var tally = Tally.Of(judged, Trial.Fixed, runs, seed);
                return $"{100 * (severity < 1 ? tally.PassShare : tally.FailShare):F1} %";
            }
        }

        return text.ToString();
    }

    /// <summary>The probability that the counts of independent samples prove, or refute, what is true of them.</summary>
    public static double Binomial(CalibrationCase calibration)
    {
        const double alpha = 0.05;
        var (n, limit, share) = (calibration.Samples, calibration.Share, calibration.Share * calibration.Severity);
        if (calibration.Severity < 1)
        {
            var most = -1;
            while (BinomialTail.AtMost(n, limit, most + 1) <= alpha) most++;
            return BinomialTail.AtMost(n, share, most);
        }

        var fewest = 0;
        while (BinomialTail.AtLeast(n, limit, fewest) > alpha) fewest++;
        return BinomialTail.AtLeast(n, share, fewest);
    }
}
