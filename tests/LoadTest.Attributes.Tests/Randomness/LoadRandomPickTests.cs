namespace LoadTest.Attributes.Tests.Randomness;

public sealed class LoadRandomPickTests
{
    private const int Draws = 100_000;

    private readonly LoadRandom _random = new(SeedKey.Of(42, "picks"));

    [Fact]
    public void Pick_takes_each_item_as_often_as_the_others()
    {
        string[] items = ["a", "b", "c", "d"];

        foreach (var share in Shares(() => _random.Pick(items), items)) share.Should().BeApproximately(0.25, 0.005);
    }

    [Fact]
    public void A_weighted_pick_takes_items_in_proportion()
    {
        (string, double)[] items = [("rare", 1), ("never", 0), ("often", 3)];

        Shares(() => _random.Pick(items), "rare", "never", "often").Should()
            .SatisfyRespectively(
                rare => rare.Should().BeApproximately(0.25, 0.005),
                never => never.Should().Be(0),
                often => often.Should().BeApproximately(0.75, 0.005));
    }

    [Fact]
    public void A_pick_of_weights_gives_an_index()
    {
        double[] weights = [80, 19.5, 0.5];

        Shares(() => _random.Pick(weights.AsSpan()), 0, 1, 2).Should()
            .SatisfyRespectively(
                trivial => trivial.Should().BeApproximately(0.8, 0.005),
                complex => complex.Should().BeApproximately(0.195, 0.005),
                odd => odd.Should().BeApproximately(0.005, 0.001));
    }

    [Fact]
    public void The_only_weight_above_0_is_taken_wherever_it_stands()
    {
        for (var at = 0; at < 5; at++)
        {
            var weights = new double[5];
            weights[at] = double.Epsilon;
            _random.Pick(weights.AsSpan()).Should().Be(at);
        }
    }

    [Fact]
    public void More_weights_than_fit_the_stack_are_drawn_alike()
    {
        (int, double)[] items = [.. Enumerable.Range(0, 1_000).Select(i => (i, i == 999 ? 1.0 : 0))];

        _random.Pick(items).Should().Be(999);
    }

    [Theory]
    [InlineData("A weight is 0 or more and finite; found -0.5.", 1.0, -0.5)]
    [InlineData("A weight is 0 or more and finite; found NaN.", double.NaN)]
    [InlineData("A weight is 0 or more and finite; found Infinity.", 1.0, double.PositiveInfinity)]
    [InlineData("At least one weight must be above 0; found none.", 0.0, 0.0)]
    [InlineData("At least one weight must be above 0; found none.")]
    [InlineData("The sum of the weights must be finite; scale them down.", double.MaxValue, double.MaxValue)]
    public void Bad_weights_are_refused_with_the_rule(string message, params double[] bad)
    {
        (int, double)[] items = [.. bad.Select((weight, i) => (i, weight))];

        Assert.Throws<ArgumentException>("weights", () => _random.Pick(bad.AsSpan())).Message.Should().StartWith(message);
        Assert.Throws<ArgumentException>("weights", () => _random.Pick(items)).Message.Should().StartWith(message);
    }

    [Fact]
    public void Nothing_to_pick_from_is_refused()
    {
        Assert.Throws<ArgumentException>("items", () => _random.Pick(Array.Empty<string>())).Message
            .Should().StartWith("Pick needs at least one item; found none.");
        Assert.Throws<ArgumentNullException>("items", () => _random.Pick((string[])null!));
        Assert.Throws<ArgumentNullException>("items", () => _random.Pick(((string, double)[])null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void Chance_is_true_as_often_as_its_probability_says(double probability) =>
        Shares(() => _random.Chance(probability), true)[0].Should().BeApproximately(probability, probability is 0 or 1 ? 0 : 0.005);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_outside_of_0_to_1_is_refused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => _random.Chance(share));

    private static double[] Shares<T>(Func<T> draw, params T[] items)
    {
        var drawn = Enumerable.Range(0, Draws).Select(_ => draw()).ToArray();
        return [.. items.Select(item => drawn.Count(one => Equals(one, item)) / (double)Draws)];
    }
}
