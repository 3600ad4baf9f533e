using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Profiles;

public sealed class CohortDrawTests
{
    private static readonly CohortShare[] Shares = [new() { Iterations = 50 }, new() { Percent = 10 }];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(-7)]
    public void Every_cohort_has_exactly_its_iterations(long seed)
    {
        var draw = new CohortDraw(Shares, 1_000, seed);

        Cohorts(draw, 0, 1_000).CountBy(cohort => cohort).Should().BeEquivalentTo(
            new Dictionary<int, int> { [0] = 50, [1] = 100, [-1] = 850 });
    }

    [Fact]
    public void The_iterations_of_a_cohort_are_spread_over_the_run()
    {
        // A hypergeometric count of mean 12.5: outside 2 to 25 once in 10,000.
        var quarters = Cohorts(new CohortDraw(Shares, 1_000, 42), 0, 1_000).Chunk(250).Select(quarter => quarter.Count(cohort => cohort == 0));

        quarters.Should().OnlyContain(count => count >= 3 && count <= 24);
    }

    [Fact]
    public void The_same_seed_draws_the_same_iterations() =>
        Cohorts(new CohortDraw(Shares, 1_000, 42), 0, 1_000).Should().Equal(Cohorts(new CohortDraw(Shares, 1_000, 42), 0, 1_000));

    [Fact]
    public void Another_seed_draws_others() =>
        Cohorts(new CohortDraw(Shares, 1_000, 42), 0, 1_000).Should().NotEqual(Cohorts(new CohortDraw(Shares, 1_000, 43), 0, 1_000));

    [Fact]
    public void A_second_pass_draws_the_same_numbers_anew()
    {
        var draw = new CohortDraw(Shares, 1_000, 42);

        Cohorts(draw, 1_000, 1_000).Count(cohort => cohort == 0).Should().Be(50);
        Cohorts(draw, 1_000, 1_000).Should().NotEqual(Cohorts(draw, 0, 1_000));
    }

    private static List<int> Cohorts(CohortDraw draw, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(iteration => draw.CohortOf(iteration))];
}
