using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>The time of the plan as it passes: nanoseconds from second 0, read from the injected time provider.</summary>
/// <remarks>Any thread may read it.</remarks>
internal sealed class RunClock
{
    private readonly TimeProvider _time;
    private readonly bool _ticksAreNanoseconds;
    private readonly double _nanosecondsPerTick;
    private readonly long _origin;

    /// <summary>Starts the clock.</summary>
    /// <param name="time">The source of timestamps.</param>
    /// <param name="startsAt">The time of the plan at this moment; the negative warm-up.</param>
    public RunClock(TimeProvider time, long startsAt)
    {
        _time = time;
        _nanosecondsPerTick = (double)PlanTime.NanosecondsPerSecond / time.TimestampFrequency;
        _ticksAreNanoseconds = time.TimestampFrequency == PlanTime.NanosecondsPerSecond;
        _origin = time.GetTimestamp() - (long)(startsAt / _nanosecondsPerTick);
    }

    public TimeProvider Time => _time;

    /// <summary>Nanoseconds of the plan; negative in the warm-up.</summary>
    public long Now
    {
        get
        {
            var ticks = _time.GetTimestamp() - _origin;
            return _ticksAreNanoseconds ? ticks : (long)(ticks * _nanosecondsPerTick);
        }
    }
}
