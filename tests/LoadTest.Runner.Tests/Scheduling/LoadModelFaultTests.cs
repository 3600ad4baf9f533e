using LoadTest.Runner.Profiles;
using LoadTest.Runner.Scheduling;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.Scheduling;

/// <summary>An error of the engine itself in the iteration of a user ends the load model with it: else the run would wait for that user for ever.</summary>
public sealed class LoadModelFaultTests
{
    private readonly VirtualTime _time = new();
    private readonly SimulatedQueue _work = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_an_iteration_cannot_be_begun(bool isOpen)
    {
        var user = new FaultyUser { OnRun = static _ => throw new InvalidOperationException("the engine fails") };

        ErrorOf(isOpen, user).Should().Be("the engine fails");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_it_is_told_while_an_iteration_is_pending(bool isOpen)
    {
        var user = new FaultyUser
        {
            OnRun = user =>
            {
                _work.Enqueue(new ActionItem(() => user.Driver!.Faulted(new InvalidOperationException("the engine fails"))));
                return IVirtualUser.Pending;
            },
        };

        ErrorOf(isOpen, user).Should().Be("the engine fails");
    }

    private string? ErrorOf(bool isOpen, FaultyUser user)
    {
        var clock = new RunClock(_time);
        using var timeline = new TimerTimeline(clock);
        var context = new ModelContext
        {
            Profile = new() { Duration = TimeSpan.FromSeconds(10) },
            Curve = LevelCurve.Constant(level: 1, seconds: 10),
            Clock = clock,
            Timeline = timeline,
            Work = _work,
            Stop = new StopSignal(),
            Budget = new IterationBudget(limit: null),
            Observer = new SilentObserver(),
            Seed = 1,
        };
        ILoadModel model = isOpen ? new OpenModel(context, _ => user, before: null) : new ClosedModel(context, [user], before: null);
        model.Start();
        while (!model.Completion.IsCompleted && (_work.RunAll() || _time.AdvanceToNextTimer()))
        {
        }

        return model.Completion.Exception?.InnerException?.Message;
    }

    private sealed class FaultyUser : IVirtualUser
    {
        public required Func<FaultyUser, long> OnRun { get; init; }

        public IUserDriver? Driver { get; set; }

        IUserDriver IVirtualUser.Driver
        {
            set => Driver = value;
        }

        public long Run(Ticket ticket, long startedAt) => OnRun(this);
    }

    private sealed class SilentObserver : ILoadObserver
    {
        public void Lagged(long nanoseconds)
        {
        }

        public void Dropped()
        {
        }
    }
}
