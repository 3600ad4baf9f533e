using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>How an iteration ended.</summary>
/// <param name="Event">As it is counted.</param>
/// <param name="Failure">Why; null for a success.</param>
internal readonly record struct Outcome(IterationEvent Event, Failure? Failure)
{
    public static Outcome Ok => new(IterationEvent.Ok, null);

    public static Outcome OfTimeout(TimeSpan limit) => new(IterationEvent.TimedOut, Failure.OfTimeout(limit));

    public static Outcome OfAbandonment(string cause) => new(IterationEvent.Abandoned, Failure.OfAbandonment(cause));

    /// <summary>The outcome of a body that has ended.</summary>
    /// <param name="exception">What it threw.</param>
    /// <param name="reported">What it reported without throwing.</param>
    /// <param name="skipReason">Not null if it took itself out.</param>
    public static Outcome Of(Exception? exception, Failure? reported, string? skipReason) => (exception, reported, skipReason) switch
    {
        (not null, _, _) => new Outcome(IterationEvent.Failed, Failure.Of(exception)),
        (_, not null, _) => new Outcome(IterationEvent.Failed, reported),
        (_, _, not null) => new Outcome(IterationEvent.Skipped, null),
        _ => Ok,
    };
}
