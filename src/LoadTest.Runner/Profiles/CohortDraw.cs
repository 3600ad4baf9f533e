namespace LoadTest.Runner.Profiles;

/// <summary>Which iterations belong to which cohort: a pure function of the seed and the iteration's global index.</summary>
/// <remarks>Every pass of an extended run has its own draw, with the same numbers.</remarks>
internal sealed class CohortDraw
{
    private readonly SeedKey _key;
    private readonly long _iterations;
    private readonly long[] _ends;

    /// <summary>Draws.</summary>
    /// <param name="shares">The cohorts; together no more than there are iterations.</param>
    /// <param name="iterations">Of one pass.</param>
    /// <param name="seed">Of the run.</param>
    public CohortDraw(IReadOnlyList<CohortShare> shares, long iterations, long seed)
    {
        _key = SeedKey.Of(seed, "cohorts");
        _iterations = iterations;
        Sizes = [.. shares.Select(share => share.Of(iterations))];
        _ends = new long[Sizes.Count];
        var end = 0L;
        for (var i = 0; i < _ends.Length; i++) _ends[i] = end += Sizes[i];
    }

    /// <summary>The iterations of each cohort in one pass.</summary>
    public IReadOnlyList<long> Sizes { get; }

    /// <summary>The cohort of an iteration, as an index; -1 if it belongs to none.</summary>
    public int CohortOf(long iteration)
    {
        var (pass, number) = Math.DivRem(iteration, _iterations);
        var place = new SeededPermutation(_key.At(pass), _iterations).PlaceOf(number);
        for (var i = 0; i < _ends.Length; i++)
        {
            if (place < _ends[i]) return i;
        }

        return -1;
    }
}
