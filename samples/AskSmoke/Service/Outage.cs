namespace Rag.Service;

/// <summary>
/// A character that is out of order: half of the requests to it get status 503, the others break off half-way. Bound to the
/// character and not to chance, so that no retry heals it.
/// </summary>
internal sealed class Outage(bool active)
{
    /// <summary>The one of <see cref="Characters"/> that is out of order.</summary>
    public const string Victim = "painter";

    /// <summary>What becomes of a request to a character.</summary>
    public Outcome Decide(string charId, Random random) => (active && charId == Victim, random.Next(2)) switch
    {
        (false, _) => Outcome.Answered,
        (true, 0) => Outcome.Unavailable,
        (true, _) => Outcome.CutOff,
    };
}
