namespace LoadTest.Runner.Scheduling;

/// <summary>The permission to run one iteration.</summary>
/// <param name="Index">The index of the seed's key: global in the open model and with a number of iterations, else the user's own.</param>
/// <param name="Start">When its clock begins, in nanoseconds of the plan: the intended start.</param>
/// <param name="Counted">False in the warm-up.</param>
internal readonly record struct Ticket(long Index, long Start, bool Counted);
