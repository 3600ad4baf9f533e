namespace LoadTest.Attributes.Tests.Randomness;

public sealed class SeedKeyTests
{
    private static readonly long[] Seeds = [0, 1, 2, -1, 42, long.MinValue, long.MaxValue];
    private static readonly string[] Streams = ["", "body", "think", "arrivals"];

    [Fact]
    public void A_key_never_changes_from_version_to_version()
    {
        SeedKey.Of(42, "body").Value.Should().Be(11141955376297425721);
        SeedKey.Of(42, "body").At(7).Value.Should().Be(5739558145777214177);
        SeedKey.Of(-1, "").Value.Should().Be(6698679324728925699);
    }

    [Fact]
    public void Seeds_streams_and_indices_lead_to_keys_of_their_own()
    {
        var keys =
            from seed in Seeds
            from stream in Streams
            from user in Enumerable.Range(0, 20)
            from iteration in Enumerable.Range(0, 20)
            select SeedKey.Of(seed, stream).At(user).At(iteration);

        keys.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_order_of_indices_matters()
    {
        var stream = SeedKey.Of(42, "body");

        stream.At(1).At(2).Should().NotBe(stream.At(2).At(1));
        stream.At(0).Should().NotBe(stream);
    }

    [Fact]
    public void The_first_numbers_of_neighbouring_indices_are_independent()
    {
        const int Bins = 10;
        const int Pairs = 100_000;
        const double Expected = Pairs / (double)(Bins * Bins);
        const double ChiSquareAt999PerMille = 148.23;
        var stream = SeedKey.Of(42, "body");
        var counts = new int[Bins * Bins];
        for (var i = 0; i < Pairs; i++) counts[(First(stream.At(2 * i)) * Bins) + First(stream.At((2 * i) + 1))]++;

        counts.Sum(count => (count - Expected) * (count - Expected) / Expected).Should().BeLessThan(ChiSquareAt999PerMille);
    }

    [Fact]
    public void Half_of_the_bits_change_with_one_bit_of_the_index()
    {
        var stream = SeedKey.Of(42, "body");
        var flips = Enumerable.Range(0, 64).Select(bit => System.Numerics.BitOperations.PopCount(stream.At(0).Value ^ stream.At(1L << bit).Value)).ToArray();

        flips.Should().OnlyContain(bits => bits >= 16 && bits <= 48);
        flips.Average().Should().BeApproximately(32, 2);
    }

    [Fact]
    public void A_stream_without_a_name_is_refused() => Assert.Throws<ArgumentNullException>("stream", () => SeedKey.Of(1, null!));

    private static int First(SeedKey key) => new LoadRandom(key).Next(10);
}
