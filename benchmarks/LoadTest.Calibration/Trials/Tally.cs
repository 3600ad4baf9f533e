using LoadTest.Runner.Kpis;

namespace LoadTest.Calibration.Trials;

/// <summary>What came of many trials.</summary>
/// <param name="Runs">How many.</param>
/// <param name="Passes">Proven.</param>
/// <param name="Fails">Refuted.</param>
/// <param name="PassesWithoutNote">Proven, and not said to lie outside the regime.</param>
internal sealed record Tally(int Runs, int Passes, int Fails, int PassesWithoutNote)
{
    /// <summary>Share of runs that passed.</summary>
    public double PassShare => (double)Passes / Runs;

    /// <summary>Share of runs that failed.</summary>
    public double FailShare => (double)Fails / Runs;

    /// <summary>The standard error of a share among so many runs.</summary>
    public double StandardError(double share) => Math.Sqrt(share * (1 - share) / Runs);

    /// <summary>Runs trials with a generator each, so that the result does not depend on how many run at once.</summary>
    public static Tally Of<T>(T calibration, Func<T, Random, KpiResult> trial, int runs, int seed)
    {
        var (passes, fails, unnoted) = (0, 0, 0);
        Parallel.For(0, runs, run =>
        {
            var result = trial(calibration, new Random(Scrambled(seed, run)));
            if (result.Verdict == Verdict.Fail) Interlocked.Increment(ref fails);
            if (result.Verdict != Verdict.Pass) return;
            Interlocked.Increment(ref passes);
            if (result.RegimeNote is null) Interlocked.Increment(ref unnoted);
        });
        return new(runs, passes, fails, unnoted);
    }

    // Neighbouring seeds begin alike; SplitMix64 (G. Steele and others, OOPSLA 2014) takes them apart.
    private static int Scrambled(int seed, int run)
    {
        var bits = (((ulong)seed << 32) + (uint)run) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return (int)((bits ^ (bits >> 31)) & int.MaxValue);
    }
}
