using System.ComponentModel;

namespace LoadTest;

/// <summary>
/// The key of one stream of random numbers: a hash of the run's seed, the stream's name and two indices, so that adding a user
/// or a node shifts nobody else's numbers.
/// </summary>
/// <remarks>
/// The words are folded with the finalizer of SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
/// generators"), the UTF-16 units of the name with
/// 64-bit FNV-1a (its offset basis and prime).
/// </remarks>
/// <param name="Value">The hash, which seeds the numbers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SeedKey(ulong Value)
{
    /// <summary>The key of a stream as such; combine it with indices by <see cref="At(long)"/>.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="stream">The stream's name.</param>
    /// <returns>The key.</returns>
    public static SeedKey Of(long seed, string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new SeedKey(Mix(Mix((ulong)seed) ^ Hash(stream)));
    }

    /// <summary>The key of one index of this stream.</summary>
    /// <param name="index">A user or an iteration.</param>
    /// <returns>The key.</returns>
    public SeedKey At(long index) => new(Mix(Value + ((ulong)index * 0x9E3779B97F4A7C15UL) + 0x632BE59BD9B4E019UL));

    /// <summary>The key of a stream that is derived from this one by a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key.</returns>
    public SeedKey For(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // Apart from At, or the name that hashes to an index would share its stream.
        return new SeedKey(Mix(Mix(Value ^ 0xD1B54A32D192ED03UL) ^ Hash(name)));
    }

    private static ulong Hash(string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in name) hash = (hash ^ letter) * 0x100000001B3UL;
        return hash;
    }

    internal static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
