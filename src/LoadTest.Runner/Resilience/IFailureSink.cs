using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Resilience;

/// <summary>Takes what a body reports without throwing. Parallel tasks of one iteration.</summary>
internal interface IFailureSink
{
    /// <summary>Hands a failure to the attempt in whose flow this is called, or else to the iteration.</summary>
    void Report(Failure failure);
}
