namespace LoadTest.Runner.Scheduling;

/// <summary>Who hands a virtual user its iterations, one after the other, and is told of each pending one how it ended: once, by the body or from outside.</summary>
internal interface IUserDriver
{
    /// <summary>The body has ended, on this thread and in whatever execution context it has left there.</summary>
    /// <param name="endedAt">In nanoseconds of the plan, and that is now.</param>
    void Ended(long endedAt);

    /// <summary>The iteration was settled from outside, by its timeout or the end of the run; told in a work item of its own.</summary>
    /// <param name="endedAt">In nanoseconds of the plan: before now, by as long as the work item has waited for a thread.</param>
    void EndedByForce(long endedAt);

    /// <summary>The engine itself has failed: in recording the iteration, in place of its end, or in what the driver did when it was told of it.</summary>
    void Faulted(Exception engineError);
}
