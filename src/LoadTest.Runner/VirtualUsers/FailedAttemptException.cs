namespace LoadTest.Runner.VirtualUsers;

/// <summary>Carries a failure that the body reported without throwing through the resilience pipeline, which sees only exceptions.</summary>
internal sealed class FailedAttemptException(Failure failure) : Exception(failure.Message, failure.Cause)
{
    public Failure Failure { get; } = failure;
}
