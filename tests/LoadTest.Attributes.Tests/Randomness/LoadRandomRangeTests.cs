namespace LoadTest.Attributes.Tests.Randomness;

public sealed class LoadRandomRangeTests
{
    private const int Draws = 100_000;

    // Quantiles of chi-square at 99.9 %; the seed is fixed, so that a draw that passes once passes always.
    private static readonly Dictionary<int, double> ChiSquareLimits = new() { [2] = 13.82, [6] = 22.46, [9] = 27.88, [99] = 148.23 };

    private readonly LoadRandom _random = new(SeedKey.Of(42, "ranges"));

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(100)]
    public void Next_is_uniform_below_its_bound(int bound)
    {
        ChiSquare(bound, () => _random.Next(bound)).Should().BeLessThan(ChiSquareLimits[bound - 1]);
        ChiSquare(bound, () => _random.Next(-5, bound - 5) + 5).Should().BeLessThan(ChiSquareLimits[bound - 1]);
        ChiSquare(bound, () => (int)_random.NextInt64(bound)).Should().BeLessThan(ChiSquareLimits[bound - 1]);
        ChiSquare(bound, () => (int)(_random.NextDouble() * bound)).Should().BeLessThan(ChiSquareLimits[bound - 1]);
    }

    [Fact]
    public void A_bound_that_does_not_divide_the_words_is_not_biased()
    {
        // Without rejection two of three residues would come up half as often again as the third.
        ChiSquare(3, () => (int)(_random.NextInt64(3L << 61) % 3)).Should().BeLessThan(ChiSquareLimits[2]);
    }

    [Fact]
    public void A_biased_draw_would_be_noticed() =>
        ChiSquare(10, () => Math.Min(_random.Next(11), 9)).Should().BeGreaterThan(ChiSquareLimits[9]);

    [Fact]
    public void Ranges_include_the_lower_end_and_exclude_the_upper()
    {
        Drawn(() => _random.Next(3)).Should().BeEquivalentTo([0, 1, 2]);
        Drawn(() => _random.Next(-1, 2)).Should().BeEquivalentTo([-1, 0, 1]);
        Drawn(() => (int)_random.NextInt64(-1, 2)).Should().BeEquivalentTo([-1, 0, 1]);
        Drawn(() => _random.Next(1)).Should().Equal(0);
    }

    [Fact]
    public void An_empty_range_gives_its_lower_end()
    {
        _random.Next(0).Should().Be(0);
        _random.Next(5, 5).Should().Be(5);
        _random.NextInt64(0).Should().Be(0);
        _random.NextInt64(5, 5).Should().Be(5);
        _random.Between(2.5, 2.5).Should().Be(2.5);
    }

    [Fact]
    public void The_widest_ranges_reach_both_signs()
    {
        var ints = Enumerable.Range(0, 100).Select(_ => _random.Next(int.MinValue, int.MaxValue)).ToArray();
        var longs = Enumerable.Range(0, 100).Select(_ => _random.NextInt64(long.MinValue, long.MaxValue)).ToArray();

        ints.Should().Contain(number => number < 0).And.Contain(number => number > 0);
        longs.Should().Contain(number => number < 0).And.Contain(number => number > 0);
        Enumerable.Range(0, 100).Select(_ => _random.Next()).Should().OnlyContain(number => number >= 0);
        Enumerable.Range(0, 100).Select(_ => _random.NextInt64()).Should().OnlyContain(number => number >= 0);
    }

    [Fact]
    public void A_negative_bound_or_a_range_that_runs_backwards_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.Next(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.Next(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.NextInt64(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.NextInt64(2, 1));
        Assert.Throws<ArgumentNullException>(() => _random.NextBytes(null!));
    }

    [Fact]
    public void Between_stays_within_its_ends_and_fills_them()
    {
        var numbers = Enumerable.Range(0, Draws).Select(_ => _random.Between(10.0, 20.0)).ToArray();

        numbers.Should().OnlyContain(number => number >= 10 && number < 20);
        ChiSquare(10, () => (int)_random.Between(0, 10.0)).Should().BeLessThan(ChiSquareLimits[9]);
        numbers.Min().Should().BeLessThan(10.01);
        numbers.Max().Should().BeGreaterThan(19.99);
    }

    [Fact]
    public void Between_draws_durations()
    {
        var low = TimeSpan.FromMilliseconds(300);
        var high = TimeSpan.FromSeconds(1);
        var durations = Enumerable.Range(0, Draws).Select(_ => _random.Between(low, high)).ToArray();

        durations.Should().OnlyContain(duration => duration >= low && duration < high);
        durations.Average(duration => duration.TotalMilliseconds).Should().BeApproximately(650, 3);
    }

    [Theory]
    [InlineData(2, 1, "2 to 1")]
    [InlineData(double.NaN, 1, "NaN to 1")]
    [InlineData(0, double.PositiveInfinity, "0 to Infinity")]
    [InlineData(double.MinValue, double.MaxValue, "-1.7976931348623157E+308 to 1.7976931348623157E+308")]
    public void Between_refuses_a_range_that_is_none_and_says_which(double from, double to, string found) =>
        Assert.Throws<ArgumentOutOfRangeException>("high", () => _random.Between(from, to)).Message.Should().Contain("found " + found);

    [Fact]
    public void Between_refuses_durations_that_run_backwards_and_says_which() =>
        Assert.Throws<ArgumentOutOfRangeException>("high", () => _random.Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)))
            .Message.Should().Contain("found 00:00:02 to 00:00:01");

    private static int[] Drawn(Func<int> draw) => [.. Enumerable.Range(0, 1_000).Select(_ => draw()).Distinct()];

    private static double ChiSquare(int bins, Func<int> draw)
    {
        var counts = new int[bins];
        for (var i = 0; i < Draws; i++) counts[draw()]++;
        var expected = (double)Draws / bins;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
