using LoadTest.Runner.Tests.Runs;
using LoadTest.Runner.Tests.Simulations.Worlds;

namespace LoadTest.Runner.Tests.Simulations.Seeds;

/// <summary>Lets the faults of a machine, and the cancellation by the host, happen at their time.</summary>
internal sealed class FaultPlan : IDisposable
{
    private readonly List<ITimer> _timers = [];

    public FaultPlan(World world, Simulation simulation, CancellationTokenSource host)
    {
        var (machine, time) = (world.Machine, simulation.Time);
        if (machine.StarvedFrom > 0)
        {
            At(machine.StarvedFrom, () => simulation.Work.IsStarved = true);
            At(machine.StarvedFrom + machine.StarvedFor, () => simulation.Work.IsStarved = false);
        }

        if (machine.SuspendedAt > 0) At(machine.SuspendedAt, () => time.Jump(TimeSpan.FromSeconds(machine.SuspendedFor)));
        if (machine.WallClockSetAt > 0) At(machine.WallClockSetAt, () => time.WallClockShift = TimeSpan.FromHours(-1));
        if (world.CancelledAt is { } cancelledAt) At(cancelledAt, host.Cancel);

        void At(double seconds, Action happen) =>
            _timers.Add(time.CreateTimer(_ => happen(), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan));
    }

    public void Dispose() => _timers.ForEach(timer => timer.Dispose());
}
