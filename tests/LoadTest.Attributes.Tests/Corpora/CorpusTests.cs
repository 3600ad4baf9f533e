namespace LoadTest.Attributes.Tests.Corpora;

public sealed class CorpusTests
{
    private const int Draws = 200_000;

    [Theory]
    [InlineData(1.0, 2.0, 3.0, 4.0)]
    [InlineData(0.001, 0.5, 0.499, 99.0)]
    [InlineData(7.0, 7.0, 7.0, 7.0)]
    [InlineData(1e-3, 1e3, 1e-3, 1e3)]
    public void Picks_fit_the_weights(params double[] weights)
    {
        // Chi-square with 3 degrees of freedom at 99.9 %; cells that expect under 5 draws are left to the next test.
        ChiSquare(weights, weights).Should().BeLessThan(16.27);
    }

    [Fact]
    public void Picks_by_other_weights_would_be_noticed() => ChiSquare([1, 2, 3, 4], [1, 2, 3.1, 3.9]).Should().BeGreaterThan(16.27);

    [Fact]
    public void The_picks_of_a_thousand_items_fit_the_weights()
    {
        double[] weights = [.. Enumerable.Range(1, 1_000).Select(i => (double)i)];

        // Chi-square with 999 degrees of freedom at 99.9 %.
        ChiSquare(weights, weights).Should().BeLessThan(1143);
    }

    [Fact]
    public void The_same_seed_picks_the_same_items()
    {
        var corpus = Corpus.Of(Enumerable.Range(0, 50), i => i + 1);

        Picks(corpus, 7).Should().Equal(Picks(corpus, 7));
        Picks(corpus, 7).Should().NotEqual(Picks(corpus, 8));
    }

    [Fact]
    public void A_pick_allocates_nothing()
    {
        var corpus = Corpus.Of(Enumerable.Range(0, 50), i => i + 1);
        var random = new LoadRandom(new SeedKey(1));
        var sum = corpus.Pick(random);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) sum += corpus.Pick(random);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        sum.Should().BePositive();
    }

    [Fact]
    public void A_filtered_corpus_keeps_the_proportions_of_the_rest()
    {
        var corpus = Corpus.Of(["a", "bb", "ccc", "dddd"], text => text.Length).Where(text => text.Length is 2 or 4);

        corpus.Should().Equal("bb", "dddd");
        corpus.TotalWeight.Should().Be(6);
        corpus.WeightOf(1).Should().Be(4);
        var random = new LoadRandom(new SeedKey(3));
        Enumerable.Range(0, 30_000).Count(_ => corpus.Pick(random) == "bb").Should().BeInRange(9_700, 10_300);
    }

    [Fact]
    public void A_filter_that_nothing_meets_is_refused()
    {
        var filter = () => Corpus.Of(["a", "bb"]).Where(text => text.Length > 2);

        filter.Should().Throw<CorpusException>().WithMessage(
            "A corpus needs at least one item; none of the 2 of items meets 'text => text.Length > 2'. Relax the condition, or add such items.");
    }

    [Fact]
    public void All_bad_weights_are_told_at_once()
    {
        var create = () => Corpus.Of([0, double.NaN, 1, double.PositiveInfinity, -2], weight => weight);

        create.Should().Throw<CorpusException>().Which.Faults.Should().Equal(
            "A weight is above 0 and finite; item 0 has 0. Correct it, or leave the item out.",
            "A weight is above 0 and finite; item 1 has NaN. Correct it, or leave the item out.",
            "A weight is above 0 and finite; item 3 has Infinity. Correct it, or leave the item out.",
            "A weight is above 0 and finite; item 4 has -2. Correct it, or leave the item out.");
    }

    [Fact]
    public void No_items_and_endless_weights_are_refused()
    {
        ((Action)(() => Corpus.Of(Array.Empty<string>()))).Should().Throw<CorpusException>().WithMessage("A corpus needs at least one item*");
        ((Action)(() => Corpus.Of([1, 2], _ => double.MaxValue))).Should().Throw<CorpusException>().WithMessage("The sum of the weights must be finite*");
    }

    private static int[] Picks(Corpus<int> corpus, ulong seed)
    {
        var random = new LoadRandom(new SeedKey(seed));
        return [.. Enumerable.Range(0, 100).Select(_ => corpus.Pick(random))];
    }

    private static double ChiSquare(double[] weights, double[] expected)
    {
        var corpus = Corpus.Of(Enumerable.Range(0, weights.Length), i => weights[i]);
        var random = new LoadRandom(SeedKey.Of(42, "corpus"));
        var drawn = new int[weights.Length];
        for (var i = 0; i < Draws; i++) drawn[corpus.Pick(random)]++;
        return drawn.Select((count, i) => (Count: count, Expected: Draws * expected[i] / expected.Sum()))
            .Where(cell => cell.Expected >= 5)
            .Sum(cell => Math.Pow(cell.Count - cell.Expected, 2) / cell.Expected);
    }
}
