using System.Globalization;
using System.Text;
using LoadTest.Calibration.Trials;
using LoadTest.Runner.Kpis.Statistics;

namespace LoadTest.Calibration.Tables;

/// <summary>How often the documented sample sizes decide what is true.</summary>
internal static class PowerTable
{
    /// <summary>Severity, sizes of samples that are known to be independent, and the sizes documented, for a power of 80 %.</summary>
    public static IReadOnlyList<(double Percentile, double Severity, int Independent, int Documented)> Sizes { get; } =
    [
        (95, 0.5, 361, 490), (99, 0.5, 1_945, 2_550), (99.9, 0.5, 19_450, 26_000),
        (95, 2, 169, 210), (99, 2, 905, 1_100), (99.9, 2, 9_100, 11_100),
    ];

    /// <summary>A row for each documented size.</summary>
    public static string Write(int runs)
    {
        var text = new StringBuilder("""
            | percentile | true share | known independent: samples | power | documented: samples | judge, 60 s | judge, 300 s |
            |---|---|---|---|---|---|---|
            """);
        var row = 200;
        foreach (var (percentile, severity, independent, documented) in Sizes)
        {
            var calibration = new CalibrationCase(percentile, null, documented, 60) { Severity = severity };
            var seed = ++row;
            text.Append(CultureInfo.InvariantCulture,
                $"\n| p{percentile} | {(severity < 1 ? "half" : "twice")} the limit | {independent:N0} | {100 * Binomial(calibration with { Samples = independent }):F1} % "
                + $"| {documented:N0} | {Judged(calibration)} | {Judged(calibration with { Seconds = 300 })} |");

            string Judged(CalibrationCase judged) => $"{100 * Decided(judged, runs, seed):F1} %";
        }

        return text.ToString();
    }

    /// <summary>The share of runs in which the judge decides what is true.</summary>
    public static double Decided(CalibrationCase calibration, int runs, int seed)
    {
        var tally = Tally.Of(calibration, Trial.Fixed, runs, seed);
        return calibration.Severity < 1 ? tally.PassShare : tally.FailShare;
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
