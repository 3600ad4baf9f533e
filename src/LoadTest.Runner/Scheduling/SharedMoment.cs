using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Scheduling;

/// <summary>
/// The moment at which a pause ends together with those of other users: to wake a thread costs many times what a user does between
/// two pauses.
/// </summary>
internal static class SharedMoment
{
    /// <summary>By how much a pause gets longer at most.</summary>
    public const long Coarsest = 2 * PlanTime.NanosecondsPerMillisecond;

    // Finer moments would wake the thread for nearly every short pause of many users.
    private const long Finest = Coarsest / 8;
    private const long PartOfThePause = 100;

    /// <summary>
    /// The first common moment at or after the end of a pause: later by less than a hundredth of it, or 250 µs if that is more, and
    /// never by 2 ms.
    /// </summary>
    /// <param name="at">The end of the pause; nanoseconds of the plan.</param>
    /// <param name="now">Its begin.</param>
    public static long Of(long at, long now)
    {
        var step = Coarsest;
        // Each half as long as the one before, so that the moments of longer pauses are those of shorter ones, too.
        while (step > Finest && step > (at - now) / PartOfThePause) step /= 2;
        var rest = at % step;
        return rest <= 0 ? at - rest : at - rest + step;
    }
}
