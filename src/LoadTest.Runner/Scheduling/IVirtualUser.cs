namespace LoadTest.Runner.Scheduling;

/// <summary>Who runs the iterations that a load model hands out.</summary>
internal interface IVirtualUser
{
    /// <summary>The answer of <see cref="Run"/> when the <see cref="Driver"/> is told later how the iteration ended, or has been told already.</summary>
    const long Pending = long.MinValue;

    /// <summary>Who drives this user. Set before its first iteration, and anew only while none runs.</summary>
    IUserDriver Driver { set; }

    /// <summary>Runs one iteration.</summary>
    /// <param name="ticket">Which one.</param>
    /// <param name="startedAt">The actual start, in nanoseconds of the plan; after the intended one by the lag of the generator.</param>
    /// <returns>
    /// When it ended, in nanoseconds of the plan, and that is now; or <see cref="Pending"/>: then the user may run its next iteration on
    /// another thread already, and the caller must not touch it any more.
    /// </returns>
    long Run(Ticket ticket, long startedAt);
}
