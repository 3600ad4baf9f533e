using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace LoadTest;

/// <summary>
/// Seeded random numbers: xoshiro256** (Blackman and Vigna 2018), its state filled from a 64-bit key by SplitMix64. The
/// algorithm is part of the contract: a seed gives the same numbers in every version.
/// </summary>
/// <remarks>
/// Reseeded in place, without allocation. Not safe for parallel use: draw before you fan out. <see cref="Random.Shuffle{T}(Span{T})"/>
/// and <c>GetItems</c> draw from the same numbers, in the way of the running version of .NET.
/// </remarks>
public sealed class LoadRandom : Random
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;
    private SeedKey _key;

    /// <summary>Creates the numbers of a key.</summary>
    /// <param name="key">See <see cref="SeedKey"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LoadRandom(SeedKey key) : base(0) => Reseed(key);

    /// <summary>Starts over with another key.</summary>
    /// <param name="key">See <see cref="SeedKey"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Reseed(SeedKey key)
    {
        const ulong Golden = 0x9E3779B97F4A7C15UL;
        var state = key.Value;
        _key = key;
        _s0 = SeedKey.Mix(state += Golden);
        _s1 = SeedKey.Mix(state += Golden);
        _s2 = SeedKey.Mix(state += Golden);
        _s3 = SeedKey.Mix(state + Golden);
    }

    /// <summary>
    /// A stream of its own for a name: it depends on the seed of this one and on the name, not on the numbers drawn so far, so that a
    /// part that draws more or less shifts no other part.
    /// </summary>
    /// <param name="name">Such as <c>"template:greeting"</c>.</param>
    /// <returns>New random numbers. In an iteration <see cref="LoadContext.RandomFor"/> does the same without an allocation.</returns>
    public LoadRandom Derive(string name) => new(_key.For(name));

    internal SeedKey Key => _key;

    /// <summary>One of the items, each as likely as the others.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">At least one. Pairs of an item and a <see cref="double"/> are items with weights: see the other overload.</param>
    /// <returns>The item drawn.</returns>
    /// <exception cref="ArgumentException"><paramref name="items"/> is empty.</exception>
    public T Pick<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count == 0) throw new ArgumentException("Pick needs at least one item; found none.", nameof(items));
        return items[Next(items.Count)];
    }

    /// <summary>The index of a weight, drawn in proportion to the weights.</summary>
    /// <param name="weights">0 or more, at least one above 0, their sum finite. They need not add up to 1.</param>
    /// <returns>An index of <paramref name="weights"/>.</returns>
    /// <exception cref="ArgumentException">The weights break that rule.</exception>
    public int Pick(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            if (!double.IsFinite(weight) || weight < 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A weight is 0 or more and finite; found {weight}."), nameof(weights));
            total += weight;
        }

        if (total <= 0) throw new ArgumentException("At least one weight must be above 0; found none.", nameof(weights));
        if (!double.IsFinite(total)) throw new ArgumentException("The sum of the weights must be finite; scale them down.", nameof(weights));

        var left = NextDouble() * total;
        var last = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            last = i;
            left -= weights[i];
            if (left < 0) return i;
        }

        return last;
    }

    /// <summary>One of the items, drawn in proportion to their weights.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">At least one item, each with its weight: 0 or more, one above 0, their sum finite.</param>
    /// <returns>The item drawn.</returns>
    /// <exception cref="ArgumentException">The weights break that rule.</exception>
    public T Pick<T>(IReadOnlyList<(T Item, double Weight)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Span<double> weights = items.Count <= 64 ? stackalloc double[items.Count] : new double[items.Count];
        for (var i = 0; i < items.Count; i++) weights[i] = items[i].Weight;
        return items[Pick(weights)].Item;
    }

    /// <summary>True with the given probability.</summary>
    /// <param name="probability">0 to 1.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside of that.</exception>
    public bool Chance(double probability) =>
        probability is >= 0 and <= 1
            ? NextDouble() < probability
            : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");

    /// <summary>A number drawn uniformly from a range.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end, not below <paramref name="low"/>; the width of the range is finite.</param>
    /// <returns>A number from <paramref name="low"/> to <paramref name="high"/>; the upper end comes up by rounding only.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range runs backwards or is infinitely wide.</exception>
    public double Between(double low, double high) =>
        low <= high && double.IsFinite(high - low)
            ? low + ((high - low) * NextDouble())
            : throw BadRange(low, high);

    /// <summary>A duration drawn uniformly from a range.</summary>
    /// <param name="low">The shortest.</param>
    /// <param name="high">The longest, not below <paramref name="low"/>.</param>
    /// <returns>A duration of that range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range runs backwards.</exception>
    public TimeSpan Between(TimeSpan low, TimeSpan high) =>
        low <= high
            ? TimeSpan.FromTicks((long)Between(low.Ticks, (double)high.Ticks))
            : throw BadRange(low, high);

    /// <inheritdoc/>
    public override int Next() => Next(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (int)Below((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return (int)(minValue + (long)Below((ulong)((long)maxValue - minValue)));
    }

    /// <inheritdoc/>
    public override long NextInt64() => NextInt64(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (long)Below((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return minValue + (long)Below((ulong)maxValue - (ulong)minValue);
    }

    /// <inheritdoc/>
    public override double NextDouble() => (NextWord() >> 11) * (1.0 / (1UL << 53));

    /// <inheritdoc/>
    public override float NextSingle() => (NextWord() >> 40) * (1.0f / (1U << 24));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        for (var at = 0; at < buffer.Length; at += sizeof(ulong))
        {
            var word = NextWord();
            for (var i = at; i < Math.Min(at + sizeof(ulong), buffer.Length); i++, word >>= 8) buffer[i] = (byte)word;
        }
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    private static ArgumentOutOfRangeException BadRange<T>(T low, T high) where T : IFormattable =>
        new(nameof(high), string.Create(CultureInfo.InvariantCulture, $"A range leads from a lower to a higher end and is finite; found {low} to {high}."));

    // Lemire 2019, "Fast random integer generation in an interval": unbiased, almost never divides.
    private ulong Below(ulong bound)
    {
        if (bound == 0) return 0;
        var high = Math.BigMul(NextWord(), bound, out var low);
        if (low >= bound) return high;
        var threshold = (0 - bound) % bound;
        while (low < threshold) high = Math.BigMul(NextWord(), bound, out low);
        return high;
    }

    private ulong NextWord()
    {
        var word = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var shifted = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return word;
    }
}
