using LoadTest.Runner.Scenarios;
using LoadTest.Runner.VirtualUsers;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace LoadTest.Runner.Resilience;

/// <summary>Which failures are worth another attempt.</summary>
internal static class RetryFilter
{
    /// <summary>Whether to try again.</summary>
    /// <param name="retry">Its settings.</param>
    /// <param name="failure">Why the attempt failed; null if it did not.</param>
    /// <param name="iteration">The iteration's own token.</param>
    /// <returns>
    /// False for a success, for a rejection by an open breaker, wrapped ones included, and once the iteration is over. Else what
    /// <see cref="RetryDefinition.TransientOnly"/> and <see cref="RetryDefinition.On"/> say.
    /// </returns>
    public static bool Handles(RetryDefinition retry, Exception? failure, CancellationToken iteration)
    {
        if (failure is FailedAttemptException { InnerException: { } cause }) failure = cause;
        if (failure is null || IsRejection(failure)) return false;
        if (failure is OperationCanceledException && iteration.IsCancellationRequested) return false;
        if (retry.TransientOnly && TransientFailure.Is(failure)) return true;
        return retry.On.Count == 0 ? !retry.TransientOnly : IsListed(retry.On, failure);
    }

    // A client between two pipelines may wrap what the inner breaker threw; to retry it would loop with that breaker.
    private static bool IsRejection(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at is BrokenCircuitException) return true;
        }

        return false;
    }

    private static bool IsListed(IReadOnlyList<Type> types, Exception failure)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i].IsInstanceOfType(failure)) return true;
            // Who writes a load test knows TimeoutException; what a pipeline throws instead is its own affair.
            if (failure is TimeoutRejectedException && types[i] == typeof(TimeoutException)) return true;
        }

        return false;
    }
}
