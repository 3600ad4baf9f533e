using LoadTest.Runner.Profiles;
using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Runs;

/// <summary>
/// How much of the counted time the process of the load generator stood still: stopped by its garbage collector, suspended, or without a
/// processor. A closed model asks nothing meanwhile, and its throughput is lower by that much. One thread looks, any reads.
/// </summary>
/// <remarks>Waits for a thread of the pool are no part of it: it may be the bodies that block the pool, and the service that they wait for.</remarks>
internal sealed class Standstill(LostTime lost)
{
    private LostTimeReading _before;
    private long _nanoseconds;

    /// <summary>In all passes so far.</summary>
    public double Seconds => PlanTime.Seconds(Interlocked.Read(ref _nanoseconds));

    /// <summary>A pass begins.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    public void Begin(long now) => _before = lost.Read(now);

    /// <summary>Adds what was lost since the look before, as far as it counts.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    /// <param name="start">Of the counted time of the pass.</param>
    /// <param name="end">Of the counted time of the pass.</param>
    public void Look(long now, long start, long end)
    {
        var reading = lost.Read(now);
        var counted = Math.Max(0, Math.Min(now, end) - Math.Max(_before.At, start));
        Interlocked.Add(ref _nanoseconds, Math.Min(counted, lost.Between(_before, reading, mostPoolWait: 0)));
        _before = reading;
    }
}
