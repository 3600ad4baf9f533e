using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.Tests.Runs;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Tests.VirtualUsers;

/// <summary>What the driver of a virtual user is told: of each pending iteration, once, how it ended.</summary>
public sealed class UserDriverTests
{
    private const long Second = PlanTime.NanosecondsPerSecond;

    private readonly VirtualTime _time = new();
    private readonly TellingDriver _driver = new();
    private readonly RunClock _clock;
    private readonly UserEnvironment _environment;
    private readonly VirtualUser _user;
    private TaskCompletionSource _answer = new();

    public UserDriverTests()
    {
        _clock = new RunClock(_time);
        _environment = UserEnvironments.Of(_clock, new Recorder(new RecorderOptions()), _ => new ValueTask(_answer.Task));
        _user = new VirtualUser(_environment, 0) { Driver = _driver };
    }

    [Fact]
    public void A_body_that_has_ended_is_told_at_once()
    {
        Start();
        _time.Advance(TimeSpan.FromSeconds(2));

        _answer.SetResult();

        _driver.Told.Should().Equal(("ended", 2 * Second));
    }

    [Fact]
    public void An_end_from_outside_is_told_in_a_work_item_of_its_own_and_what_the_body_does_after_it_is_not()
    {
        Start();
        _time.Advance(TimeSpan.FromSeconds(3));

        _user.Abandon("the end");
        _driver.Told.Should().BeEmpty("whoever ends it is not to run the next iteration");
        _time.Advance(TimeSpan.FromSeconds(1));
        ((SimulatedQueue)_environment.Work).RunAll();
        _answer.SetResult();

        _driver.Told.Should().Equal(("ended by force", 3 * Second));
    }

    [Fact]
    public void An_iteration_after_an_end_from_outside_is_told_as_well()
    {
        Start();
        _user.Abandon("the end");
        var late = _answer;
        _answer = new TaskCompletionSource();

        Start();
        _answer.SetResult();
        late.SetResult();

        _driver.Told.Should().Equal(("ended", 0));
    }

    [Fact]
    public void A_driver_that_fails_is_told_of_it_instead_of_the_body()
    {
        _driver.Fails = true;
        Start();
        _answer.SetResult();
        Start().Should().NotBe(IVirtualUser.Pending, "its answer is there");

        _driver.Told.Should().Equal(("ended", 0), ("faulted: the driver fails", 0));
    }

    [Fact]
    public void A_driver_that_fails_at_an_end_from_outside_is_told_of_it()
    {
        _driver.Fails = true;
        Start();

        _user.Abandon("the end");
        ((SimulatedQueue)_environment.Work).RunAll();

        _driver.Told.Should().Equal(("ended by force", 0), ("faulted: the driver fails", 0));
    }

    private long Start() => _user.Run(new Ticket(0, _clock.Now, Counted: true), _clock.Now);

    private sealed class TellingDriver : IUserDriver
    {
        public List<(string What, long At)> Told { get; } = [];

        public bool Fails { get; set; }

        public void Ended(long endedAt) => Tell("ended", endedAt);

        public void EndedByForce(long endedAt) => Tell("ended by force", endedAt);

        public void Faulted(Exception engineError) => Told.Add(($"faulted: {engineError.Message}", 0));

        private void Tell(string what, long at)
        {
            Told.Add((what, at));
            if (Fails) throw new InvalidOperationException("the driver fails");
        }
    }
}
