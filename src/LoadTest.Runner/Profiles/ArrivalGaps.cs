namespace LoadTest.Runner.Profiles;

/// <summary>The gaps between the arrivals of a unit-rate process, each from its own seed.</summary>
internal sealed class ArrivalGaps
{
    private readonly Arrivals _arrivals;
    private readonly double _shape;
    private readonly SeedKey _key;
    private readonly LoadRandom _random;

    /// <summary>The gaps of a profile.</summary>
    /// <param name="arrivals">Constant, Poisson or gamma.</param>
    /// <param name="burstiness">Gamma: the coefficient of variation 1/√shape.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="stream">The name of the stream; the warm-up has its own.</param>
    public ArrivalGaps(Arrivals arrivals, double burstiness, long seed, string stream)
    {
        _arrivals = arrivals;
        _shape = 1 / (burstiness * burstiness);
        _key = SeedKey.Of(seed, stream);
        _random = new LoadRandom(_key);
    }

    /// <summary>The time to the first arrival: 0 for constant arrivals, else a gap.</summary>
    public double First => _arrivals == Arrivals.Constant ? 0 : After(-1);

    /// <summary>The gap after arrival <paramref name="index"/>.</summary>
    public double After(long index)
    {
        if (_arrivals == Arrivals.Constant) return 1;
        _random.Reseed(_key.At(index));
        return _arrivals == Arrivals.Poisson ? Exponential(_random) : GammaDistribution.Draw(_random, _shape) / _shape;
    }

    private static double Exponential(LoadRandom random) => -Math.Log(1 - random.NextDouble());
}
