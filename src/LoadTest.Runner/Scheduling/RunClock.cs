using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>The time of the plan as it passes: nanoseconds from second 0, read from the injected time provider.</summary>
/// <remarks>Any thread may read it.</remarks>
internal sealed class RunClock
{
    private readonly TimeProvider _time;
    private readonly bool _ticksAreNanoseconds;
    private readonly double _nanosecondsPerTick;
    private long _origin;

    /// <summary>Creates a clock that stands at 0 now.</summary>
    /// <param name="time">The source of timestamps.</param>
    public RunClock(TimeProvider time)
    {
        _time = time;
        _nanosecondsPerTick = (double)PlanTime.NanosecondsPerSecond / time.TimestampFrequency;
        _ticksAreNanoseconds = time.TimestampFrequency == PlanTime.NanosecondsPerSecond;
        SetNow(0);
    }

    public TimeProvider Time => _time;

    /// <summary>Sets the time of the plan, before the load begins: to the negative warm-up.</summary>
    public void SetNow(long nanoseconds) => _origin = _time.GetTimestamp() - (long)(nanoseconds / _nanosecondsPerTick);

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
