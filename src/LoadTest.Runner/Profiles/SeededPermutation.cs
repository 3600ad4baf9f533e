using System.Numerics;

namespace LoadTest.Runner.Profiles;

/// <summary>A pseudo-random order of the numbers from 0 to a length, of which any node can look up one place without the others.</summary>
/// <remarks>
/// A Feistel network (Luby and Rackoff 1988, "How to construct pseudorandom permutations from pseudorandom functions") over the
/// smallest power of four that covers the length; what falls outside is permuted again until it falls inside (cycle walking: Black
/// and Rogaway 2002, "Ciphers with arbitrary finite domains"), fewer than four times on average.
/// </remarks>
/// <param name="key">Which order.</param>
/// <param name="length">1 or more.</param>
internal readonly struct SeededPermutation(SeedKey key, long length)
{
    // Four suffice for indistinguishability in theory; small domains mix slowly.
    private const int Rounds = 8;

    private readonly int _halfBits = Math.Max(1, (BitOperations.Log2((ulong)Math.Max(1, length - 1)) + 2) / 2);

    /// <summary>The place of a number: 0 or more and below the length, and no other number's.</summary>
    public long PlaceOf(long number)
    {
        var place = (ulong)number;
        do place = Permute(place);
        while (place >= (ulong)length);
        return (long)place;
    }

    private ulong Permute(ulong word)
    {
        var mask = (1UL << _halfBits) - 1;
        var (left, right) = (word >> _halfBits, word & mask);
        for (var round = 0; round < Rounds; round++)
            (left, right) = (right, left ^ (key.At(round).At((long)right).Value & mask));
        return (left << _halfBits) | right;
    }
}
