using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>When a closed-model user may start its next iteration: after its think time, or one pacing period after the last start.</summary>
internal sealed class Pause
{
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

    /// <summary>The earliest next start.</summary>
    /// <param name="iteration">The user's own count of iterations.</param>
    /// <param name="startedAt">Of the iteration.</param>
    /// <param name="endedAt">Of the iteration.</param>
    public long Next(long iteration, long startedAt, long endedAt)
    {
        if (_pacing is { } pacing) return Math.Max(endedAt, startedAt + pacing);
        if (_random is null) return endedAt + PlanTime.Nanoseconds(_think.Shortest);
        _random.Reseed(_key.At(iteration));
        return endedAt + PlanTime.Nanoseconds(_random.Between(_think.Shortest, _think.Longest));
    }
}
