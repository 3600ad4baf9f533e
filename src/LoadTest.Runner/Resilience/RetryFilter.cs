using LoadTest.Runner.Scenarios;
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
    /// <returns>False for a success, for a rejection by the open breaker, and once the iteration is over.</returns>
    public static bool Handles(RetryDefinition retry, Exception? failure, CancellationToken iteration) => failure switch
    {
        null => false,
        BrokenCircuitException => false,
        OperationCanceledException when iteration.IsCancellationRequested => false,
        _ => retry.On.Count == 0 || IsListed(retry.On, failure),
    };

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
