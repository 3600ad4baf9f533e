using LoadTest.Runner.Kpis;

namespace LoadTest.Calibration.Violations;

/// <summary>
/// An endless run, sample by sample: a two-state Markov chain that violates a limit in a given share of its samples, in bursts of
/// geometric length, and starts in its stationary state.
/// </summary>
/// <remarks>Bursts of mean length 1/(1 − share) are those of independent samples.</remarks>
internal sealed class BurstProcess
{
    private readonly Random _random;
    private readonly double _leave;
    private readonly double _enter;
    private bool _violating;
    private long _left;

    /// <summary>Starts anywhere in the process.</summary>
    /// <param name="share">Of violating samples in the long run.</param>
    /// <param name="meanBurst">Samples of a burst of violations in the mean.</param>
    /// <param name="random">Its only source of chance.</param>
    public BurstProcess(double share, double meanBurst, Random random)
    {
        _random = random;
        _leave = 1 / meanBurst;
        _enter = _leave * share / (1 - share);
        _violating = random.NextDouble() < share;
        _left = Length();
    }

    /// <summary>The next samples as one block of a second.</summary>
    public KpiBlock Next(long samples)
    {
        long violations = 0;
        for (var rest = samples; rest > 0;)
        {
            var part = Math.Min(rest, _left);
            if (_violating) violations += part;
            rest -= part;
            _left -= part;
            if (_left > 0) continue;
            _violating = !_violating;
            _left = Length();
        }

        return new(1, samples, violations, violations, 0, 0);
    }

    // Geometric, from 1: how long the state lasts. It forgets, so it may begin anywhere in one.
    private long Length()
    {
        var end = _violating ? _leave : _enter;
        return end >= 1 ? 1 : 1 + (long)Math.Floor(Math.Log(1 - _random.NextDouble()) / Math.Log(1 - end));
    }
}
