using LoadTest.Runner.Resilience;
using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Tests.Resilience;

/// <summary>Keeps what is reported to an iteration.</summary>
internal sealed class FailureList : List<Failure>, IFailureSink
{
    public void Report(Failure failure) => Add(failure);
}
