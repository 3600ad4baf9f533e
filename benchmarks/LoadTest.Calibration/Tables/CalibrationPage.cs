namespace LoadTest.Calibration.Tables;

/// <summary>The page <c>docs/calibration.md</c>.</summary>
internal static class CalibrationPage
{
    /// <summary>Runs a row of the committed page.</summary>
    public const int FullRuns = 10_000;

    /// <summary>Runs of whose seconds each is looked at, for one of the others.</summary>
    public const int LooksPerAbortingRun = 5;

    /// <summary>Simulates everything anew.</summary>
    public static string Write(int runs) => $"""
        # Calibration of `Judge.Proven`

        How often a proof is wrong, and how often it succeeds where it should, measured by simulation through the code that judges real
        runs (`KpiJudge`, `AbortRule`). This page is written by

        ```
        dotnet run -c Release --project benchmarks/LoadTest.Calibration -- docs/calibration.md
        ```

        Confidence is 95 %, so α = 5 %. A row is {runs:N0} simulated runs, {runs / LooksPerAbortingRun:N0} for `AbortOnFail`; the seeds are
        fixed (row number, run number), so it comes out the same every time. Percentages are shares of runs; the standard error of a share
        of 5 % is {StandardError(runs):F2} percentage points, {StandardError(runs / LooksPerAbortingRun):F2} for `AbortOnFail`. Bursts are a two-state Markov chain: violations
        come in runs of geometric length with the stated mean.

        ## A percentile exactly at its limit

        Each pass and each failure is a wrong verdict. "Episodes" are the bursts (independent: violations) that the limit implies for the
        run; from 25 on the confidence is claimed. `Extend` judges at α/2, lets an undecided run go on once over as many samples again, and
        judges the whole at α/2; `AbortOnFail` looks after each second and may therefore fail falsely twice, on the way and at the end:
        its failures are bounded by 2α, its passes by α.

        {FalseVerdictTable.Write(runs, [25, 50, 100], [60, 300])}

        ## Outside the regime

        Fewer episodes than 25. A pass carries a note that its confidence is not known to hold; "no note" are the passes without it.

        {OutsideTable.Write(runs)}

        ## A mean or a throughput exactly at its limit

        `MeanMs` is Student's t over the mean latency of blocks, `MinPerSecond` over their successes. Latencies are exponential, or
        exponential with a share of slow ones in bursts; arrivals are Poisson, or Poisson whose rate is halved in a fifth of all seconds,
        in stretches of geometric length. "Episodes" are those bursts and stretches; with fewer than 25 of them proofs are wrong more often, and
        unlike for percentiles the report cannot say so: it does not know the bursts.

        {RatioTable.Write(runs)}

        ## Power

        Independent samples whose true share of violations is half the limit (to prove) or twice the limit (to refute), at the sample
        sizes documented for a power of 80 %, in runs of 60 and of 300 s. The judge does not know that samples are independent: it estimates
        their correlation from the seconds of the run and never takes them for worth more than they are (deff ≥ 1), which costs it a fifth
        to a third more samples than the exact binomial test needs where independence is known.

        {PowerTable.Write(runs)}

        """;

    private static double StandardError(int runs) => 100 * Math.Sqrt(0.05 * 0.95 / runs);
}
