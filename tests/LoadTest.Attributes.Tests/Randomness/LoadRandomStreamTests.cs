using System.Runtime.CompilerServices;

namespace LoadTest.Attributes.Tests.Randomness;

/// <summary>The algorithm is part of the contract, so it is held to what its authors published.</summary>
public sealed class LoadRandomStreamTests
{
    [Fact]
    public void The_words_are_those_of_the_reference_implementation()
    {
        var random = new LoadRandom(default);
        (FirstWord(random), SecondWord(random), ThirdWord(random), FourthWord(random)) = (1, 2, 3, 4);

        Words(random, 10).Should().Equal(
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576);
    }

    [Fact]
    public void The_state_is_filled_by_SplitMix64()
    {
        var random = new LoadRandom(new SeedKey(1234567));

        new[] { FirstWord(random), SecondWord(random), ThirdWord(random), FourthWord(random) }.Should().Equal(
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431);
    }

    [Fact]
    public void Key_0_gives_the_known_numbers() =>
        Words(new LoadRandom(new SeedKey(0)), 4).Should().Equal(
            0x99EC5F36CB75F2B4, 0xBF6E1F784956452A, 0x1A5F849D4933E6E0, 0x6AA594F1262D2D2C);

    [Fact]
    public void Doubles_are_the_upper_53_bits_and_singles_the_upper_24()
    {
        new LoadRandom(new SeedKey(0)).NextDouble().Should().Be((0x99EC5F36CB75F2B4 >> 11) / (double)(1UL << 53));
        new LoadRandom(new SeedKey(0)).NextSingle().Should().Be((0x99EC5F36CB75F2B4 >> 40) / (float)(1U << 24));
    }

    [Fact]
    public void Reseeding_starts_the_same_stream_over()
    {
        var random = new LoadRandom(new SeedKey(42));
        var first = Words(random, 100);

        random.Reseed(new SeedKey(43));
        Words(random, 100).Should().NotIntersectWith(first);
        random.Reseed(new SeedKey(42));
        Words(random, 100).Should().Equal(first);
    }

    [Fact]
    public void What_the_base_class_draws_comes_from_the_seed_too()
    {
        Drawn().Should().Equal(Drawn());

        static int[] Drawn()
        {
            var random = new LoadRandom(new SeedKey(42));
            int[] cards = [.. Enumerable.Range(0, 52)];
            random.Shuffle(cards);
            cards.Should().NotBeInAscendingOrder().And.OnlyHaveUniqueItems();
            return [.. cards, .. random.GetItems(cards, 20)];
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(21)]
    public void Bytes_are_the_words_in_little_endian_order(int length)
    {
        var expected = Words(new LoadRandom(new SeedKey(42)), 3).SelectMany(BitConverter.GetBytes).Take(length);
        var span = new byte[length];
        var array = new byte[length];

        new LoadRandom(new SeedKey(42)).NextBytes(span.AsSpan());
        new LoadRandom(new SeedKey(42)).NextBytes(array);

        span.Should().Equal(expected);
        array.Should().Equal(expected);
    }

    [Fact]
    public void Drawing_and_reseeding_allocate_nothing()
    {
        var random = new LoadRandom(new SeedKey(42));
        string[] items = ["a", "b"];
        (string, double)[] weighted = [("a", 1), ("b", 2)];
        Draw(100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Draw(10_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Draw(int times)
        {
            for (var i = 0; i < times; i++)
            {
                random.Reseed(SeedKey.Of(42, "body").At(i));
                _ = random.Next() + random.Next(10) + random.NextInt64(1L << 40) + random.NextDouble() + random.Between(1, 2.0);
                _ = random.Chance(0.5) ? random.Pick(items) : random.Pick(weighted);
            }
        }
    }

    private static ulong[] Words(LoadRandom random, int count)
    {
        var bytes = new byte[count * sizeof(ulong)];
        random.NextBytes(bytes);
        return [.. Enumerable.Range(0, count).Select(i => BitConverter.ToUInt64(bytes, i * sizeof(ulong)))];
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s0")]
    private static extern ref ulong FirstWord(LoadRandom random);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s1")]
    private static extern ref ulong SecondWord(LoadRandom random);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s2")]
    private static extern ref ulong ThirdWord(LoadRandom random);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_s3")]
    private static extern ref ulong FourthWord(LoadRandom random);
}
