namespace LoadTest.Runner.Kpis.Statistics;

/// <summary>What Stirling's formula leaves out of ln Γ.</summary>
internal static class StirlingError
{
    private const double AsymptoticFrom = 16;

    /// <summary>
    /// δ(z) = ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π] for z above 0: the asymptotic series (NIST DLMF 5.11.1), reached from below by
    /// the recurrence Γ(z + 1) = z Γ(z).
    /// </summary>
    public static double At(double z)
    {
        var below = 0.0;
        for (; z < AsymptoticFrom; z++) below += ((z + 0.5) * Math.Log((z + 1) / z)) - 1;

        var square = 1 / (z * z);
        var series = ((((((((-691.0 / 360_360 * square) + (1.0 / 1_188)) * square) - (1.0 / 1_680)) * square)
            + (1.0 / 1_260)) * square - (1.0 / 360)) * square) + (1.0 / 12);
        return below + (series / z);
    }
}
