using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class SeededPermutationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(10_000)]
    public void Every_place_is_taken_once(int length)
    {
        var permutation = new SeededPermutation(SeedKey.Of(42, "order"), length);

        Enumerable.Range(0, length).Select(i => permutation.PlaceOf(i)).Order().Should().Equal(Enumerable.Range(0, length).Select(i => (long)i));
    }

    [Fact]
    public void Another_key_gives_another_order()
    {
        var places = Enumerable.Range(0, 100).Select(i => new SeededPermutation(SeedKey.Of(1, "order"), 100).PlaceOf(i));

        places.Should().NotEqual(Enumerable.Range(0, 100).Select(i => new SeededPermutation(SeedKey.Of(2, "order"), 100).PlaceOf(i)));
    }

    [Fact]
    public void A_length_that_nobody_could_hold_in_memory_has_places_too() =>
        Enumerable.Range(0, 100).Select(i => new SeededPermutation(SeedKey.Of(1, "order"), long.MaxValue).PlaceOf(i))
            .Should().OnlyHaveUniqueItems().And.OnlyContain(place => place >= 0);

    // 2,000 keys over 50 places: the chi-square of 49 degrees of freedom stays below its quantile of 1 in 10,000.
    [Fact]
    public void Every_place_is_equally_likely()
    {
        var counts = new double[50];
        for (var seed = 0; seed < 2_000; seed++) counts[new SeededPermutation(SeedKey.Of(seed, "order"), 50).PlaceOf(7)]++;

        counts.Sum(count => (count - 40) * (count - 40) / 40).Should().BeLessThan(93);
    }
}
