using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Tests.Runs;

public sealed class SeedTests
{
    private static readonly LoadProfile Closed = new() { Users = 3, Duration = TimeSpan.FromSeconds(3), Seed = 42 };

    [Fact]
    public void The_same_seed_draws_the_same_numbers_in_each_iteration() =>
        Draws(Closed).Should().Equal(Draws(Closed)).And.HaveCount(90).And.Subject.Values.Should().OnlyHaveUniqueItems();

    [Fact]
    public void Another_seed_draws_other_numbers() =>
        Draws(Closed).Values.Should().NotIntersectWith(Draws(Closed with { Seed = 43 }).Values);

    [Fact]
    public void Adding_a_user_shifts_nobody_else()
    {
        var few = Draws(Closed);
        var more = Draws(Closed with { Users = 4 });

        few.Should().BeSubsetOf(more);
        more.Should().HaveCount(120);
    }

    [Fact]
    public void The_open_model_draws_by_the_index_whichever_user_runs_it()
    {
        var profile = new LoadProfile { Rate = 30, Duration = TimeSpan.FromSeconds(3), Seed = 42 };

        var fast = Draws(profile, milliseconds: 10);
        var slow = Draws(profile, milliseconds: 500);

        slow.Keys.Select(key => key.User).Distinct().Should().HaveCountGreaterThan(10);
        fast.Keys.Select(key => key.User).Distinct().Should().HaveCount(1);
        ByIndex(slow).Should().Equal(ByIndex(fast));
    }

    [Fact]
    public void With_a_number_of_iterations_the_index_is_that_of_the_run()
    {
        var profile = new LoadProfile { Users = 3, Iterations = 30, Seed = 42 };

        ByIndex(Draws(profile)).Should().Equal(ByIndex(Draws(profile with { Users = 7 }))).And.HaveCount(30);
    }

    [Fact]
    public void The_warm_up_shifts_nothing()
    {
        var cold = Draws(Closed);
        var warm = Draws(Closed with { WarmUp = TimeSpan.FromSeconds(2) });

        warm.Should().Equal(cold);
    }

    private static List<double> ByIndex(Dictionary<(int User, long Iteration), double> draws) =>
        [.. draws.OrderBy(draw => draw.Key.Iteration).Select(draw => draw.Value)];

    // Of counted iterations only: an index of the warm-up comes again, and then its last draw stays.
    private static Dictionary<(int User, long Iteration), double> Draws(LoadProfile profile, double milliseconds = 100)
    {
        var simulation = new Simulation { Profile = profile };
        var draws = new Dictionary<(int, long), double>();
        simulation.Run(load =>
        {
            if (simulation.Seconds >= profile.WarmUp.TotalSeconds) draws.Add((load.User, load.Iteration), load.Random.NextDouble());
            return simulation.Taking(milliseconds)(load);
        });
        return draws;
    }
}
