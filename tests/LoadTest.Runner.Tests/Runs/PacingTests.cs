namespace LoadTest.Runner.Tests.Runs;

public sealed class PacingTests
{
    [Fact]
    public void A_late_iteration_does_not_catch_up_with_the_pacing()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(10), Pacing = TimeSpan.FromSeconds(1) } };
        var starts = new List<double>();

        simulation.Run(load =>
        {
            starts.Add(simulation.Time.Elapsed.TotalSeconds);
            return simulation.Taking(load.Iteration == 2 ? 2_500 : 100)(load);
        });

        starts.Should().Equal(0, 1, 2, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(4, 100)]
    [InlineData(1, 2)]
    public void A_start_that_the_generator_delays_a_little_does_not_move_the_next_ones(int lateMilliseconds, int periodMilliseconds) =>
        StartsWhen(lateMilliseconds, periodMilliseconds, bodyMilliseconds: 0).Take(3)
            .Should().Equal(Enumerable.Range(0, 3).Select(i => (double)lateMilliseconds + (i * periodMilliseconds)));

    [Theory]
    [InlineData(5, 100)]
    [InlineData(3, 4)]
    public void A_start_that_the_generator_delays_for_longer_moves_the_next_ones(int lateMilliseconds, int periodMilliseconds) =>
        StartsWhen(lateMilliseconds, periodMilliseconds, bodyMilliseconds: 0).Take(3)
            .Should().Equal(Enumerable.Range(0, 3).Select(i => (double)lateMilliseconds + (i * (periodMilliseconds + lateMilliseconds))));

    [Theory]
    [InlineData(93, 2)]
    [InlineData(97, 1)]
    [InlineData(97, 2)]
    public void A_body_that_keeps_its_thread_nearly_for_its_period_starts_no_more_often(int bodyMilliseconds, int lateMilliseconds) =>
        StartsWhen(lateMilliseconds, periodMilliseconds: 100, bodyMilliseconds)[^1].Should().BeGreaterThanOrEqualTo(8 * 100);

    // The first starts of one user with pacing, in milliseconds, where the pool gives each work item its thread late. The monitor's
    // probe is such an item every 20 ms, too: from then on a start may be late twice.
    private static List<double> StartsWhen(int lateMilliseconds, int periodMilliseconds, int bodyMilliseconds)
    {
        Simulation? simulation = null;
        simulation = new Simulation
        {
            Profile = new() { Users = 1, Iterations = 9, Pacing = TimeSpan.FromMilliseconds(periodMilliseconds) },
            Work = new SimulatedQueue { ItemBegins = () => simulation!.Time.Advance(TimeSpan.FromMilliseconds(lateMilliseconds)) },
        };
        var starts = new List<double>();
        simulation.Run(_ =>
        {
            starts.Add(simulation.Time.Elapsed.TotalMilliseconds);
            simulation.Time.Advance(TimeSpan.FromMilliseconds(bodyMilliseconds));
            return default;
        });
        return starts;
    }
}
