namespace LoadTest.Runner.Profiles;

/// <summary>
/// When one virtual user of a closed model may start iterations: while the level of the load is above its index.
/// </summary>
/// <remarks>On a ramp from 0 to n users in R seconds user i therefore starts at i·R/n.</remarks>
internal sealed class UserSchedule
{
    /// <summary>The answer of <see cref="NextStart"/> when the user is done.</summary>
    public const long Never = long.MaxValue;

    private readonly ActiveInterval[] _intervals;
    private int _count;
    private int _current;

    private UserSchedule(int mostIntervals) => _intervals = new ActiveInterval[mostIntervals];

    /// <summary>Whether the user has any time at all.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The schedule of one user.</summary>
    /// <param name="curve">Users over time.</param>
    /// <param name="user">From 0.</param>
    /// <param name="warmUp">Added before second 0, at the first target level.</param>
    public static UserSchedule Of(LevelCurve curve, int user, TimeSpan warmUp)
    {
        var schedule = new UserSchedule(curve.Segments.Length + (warmUp > TimeSpan.Zero ? 1 : 0));
        if (warmUp > TimeSpan.Zero && curve.FirstTarget > user) schedule.Append(new ActiveInterval(-PlanTime.Nanoseconds(warmUp), 0));
        foreach (var segment in curve.Segments) schedule.Append(segment, user);
        return schedule;
    }

    /// <summary>The first moment not before <paramref name="earliest"/> at which the user may start an iteration.</summary>
    /// <param name="earliest">Does not go back from call to call.</param>
    /// <returns>Nanoseconds of the plan, or <see cref="Never"/>.</returns>
    public long NextStart(long earliest)
    {
        for (; _current < _count; _current++)
        {
            ref readonly var interval = ref _intervals[_current];
            if (earliest < interval.End) return Math.Max(earliest, interval.Start);
        }

        return Never;
    }

    private void Append(ActiveInterval interval) => _intervals[_count++] = interval;

    private void Append(LevelSegment segment, int user)
    {
        if (Math.Max(segment.From, segment.To) <= user) return;

        var from = segment.From > user ? 0 : segment.SecondsToLevel(user);
        var to = segment.To > user ? segment.DurationSeconds : segment.SecondsToLevel(user);
        var start = PlanTime.Nanoseconds(segment.StartSeconds + from);
        var end = PlanTime.Nanoseconds(segment.StartSeconds + to);
        if (start < end) Append(new ActiveInterval(start, end));
    }
}
