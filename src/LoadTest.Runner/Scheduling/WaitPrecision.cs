namespace LoadTest.Runner.Scheduling;

/// <summary>How much later than its moment a wait may end on an idle machine. The more it may, the fewer times a thread wakes.</summary>
internal enum WaitPrecision
{
    /// <summary>A fraction of a millisecond matters: arrivals.</summary>
    Exact,

    /// <summary>At the next moment that others share, see <see cref="SharedMoment"/>: users that think.</summary>
    Together,

    /// <summary>Some milliseconds are nothing: whoever watches.</summary>
    Loose,
}
