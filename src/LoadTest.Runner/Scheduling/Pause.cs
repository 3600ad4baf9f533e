using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>When a closed-model user may start its next iteration: after its think time, or one pacing period after the last planned start.</summary>
internal sealed class Pause
{
    // What a shared moment, a late timer, the users woken together and the pool may add up to.
    private const long MostTolerance = 4 * PlanTime.NanosecondsPerMillisecond;

    private readonly long? _pacing;
    private readonly ThinkTime _think;
    private readonly SeedKey _key;
    private readonly LoadRandom? _random;

    private Pause(LoadProfile profile, long seed, int user)
    {
        _pacing = profile.Pacing is { } pacing ? PlanTime.Nanoseconds(pacing) : null;
        _think = profile.ThinkTime;
        _key = SeedKey.Of(seed, "pause").At(user);
        _random = _think.Longest > _think.Shortest ? new LoadRandom(_key) : null;
    }

    /// <summary>The pause of one user; null if one iteration follows the other at once.</summary>
    /// <param name="profile">Of the run.</param>
    /// <param name="seed">Of the run.</param>
    /// <param name="user">From 0.</param>
    public static Pause? Of(LoadProfile profile, long seed, int user) =>
        profile.Pacing is null && profile.ThinkTime.Longest == TimeSpan.Zero ? null : new Pause(profile, seed, user);

    /// <summary>
    /// How late the generator may start an iteration and still count it as on time, so that a late timer does not lengthen every
    /// period. At most half a period, so that no start follows the one before at once.
    /// </summary>
    public long Tolerance => Math.Min(MostTolerance, (_pacing ?? 0) / 2);

    /// <summary>The earliest next start.</summary>
    /// <param name="iteration">The user's own count of iterations.</param>
    /// <param name="plannedStart">When the iteration was planned; its real start if that was later than <see cref="Tolerance"/> allows.</param>
    /// <param name="endedAt">When it ended.</param>
    public long Next(long iteration, long plannedStart, long endedAt)
    {
        if (_pacing is { } pacing) return Math.Max(endedAt, plannedStart + pacing);
        if (_random is null) return endedAt + PlanTime.Nanoseconds(_think.Shortest);
        _random.Reseed(_key.At(iteration));
        return endedAt + PlanTime.Nanoseconds(_random.Between(_think.Shortest, _think.Longest));
    }
}
