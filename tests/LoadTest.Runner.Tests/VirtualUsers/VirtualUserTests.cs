using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class VirtualUserTests
{
    private readonly VirtualTime _time = new();
    private readonly Recorder _recorder = new(new RecorderOptions());
    private readonly RunClock _clock;

    public VirtualUserTests() => _clock = new RunClock(_time);

    [Theory]
    [InlineData(0, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void A_body_holds_its_thread_once_it_has_been_on_it_for_over_100_ms(int milliseconds, bool holds)
    {
        VirtualUser? user = null;
        bool? held = null;
        user = User(_ =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
            held = user!.HoldsThread(_clock.Now);
            return default;
        });

        Start(user).Should().Be(_clock.Now);
        held.Should().Be(holds);
    }

    [Fact]
    public void The_time_of_an_iteration_is_its_own_and_not_that_of_those_before()
    {
        VirtualUser? user = null;
        bool? held = null;
        user = User(_ =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(80));
            held = user!.HoldsThread(_clock.Now);
            return default;
        });

        Start(user);
        Start(user);

        held.Should().BeFalse();
    }

    [Fact]
    public void A_body_that_awaits_holds_no_thread_however_long_it_was_on_one_before()
    {
        var answer = new TaskCompletionSource();
        var user = User(_ =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(500));
            return new ValueTask(answer.Task);
        });

        var endedAt = Start(user);
        _time.Advance(TimeSpan.FromSeconds(10));

        endedAt.Should().Be(IVirtualUser.Pending);
        user.HoldsThread(_clock.Now).Should().BeFalse();
    }

    [Fact]
    public void A_user_between_two_iterations_holds_no_thread()
    {
        var user = User(_ =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(500));
            return default;
        });

        Start(user);

        user.HoldsThread(_clock.Now).Should().BeFalse();
    }

    private VirtualUser User(Func<LoadContext, ValueTask> body) => new(UserEnvironments.Of(_clock, _recorder, body), 0);

    private long Start(VirtualUser user) => user.Run(new Ticket(0, _clock.Now, Counted: true), _clock.Now);
}
