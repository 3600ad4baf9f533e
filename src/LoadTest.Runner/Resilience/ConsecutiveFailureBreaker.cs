using Polly;
using Polly.CircuitBreaker;

namespace LoadTest.Runner.Resilience;

/// <summary>
/// A circuit breaker that opens after consecutive failures. Polly's own opens at a ratio of failures, which is not what
/// <see cref="CircuitBreakerAttribute"/> promises.
/// </summary>
/// <remarks>
/// An attempt that ends because the iteration's own token was cancelled tells nothing about the service: it is neither success
/// nor failure.
/// </remarks>
internal sealed class ConsecutiveFailureBreaker(BreakerState state, ResilienceCounters counters) : ResilienceStrategy
{
    /// <inheritdoc/>
    protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState callbackState)
    {
        var phase = state.TryEnter();
        if (phase == BreakerState.Rejected)
        {
            counters.CountRejected(context);
            return ValueTask.FromResult(Outcome.FromException<TResult>(
                new BrokenCircuitException("The circuit breaker is open; the attempt was rejected without calling the service.")));
        }

        return BreakerState.IsProbe(phase)
            ? ProbeAsync(callback, context, callbackState, phase)
            : AttemptAsync(callback, context, callbackState, phase);
    }

    private async ValueTask<Outcome<TResult>> AttemptAsync<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState callbackState, long phase)
    {
        var outcome = await callback(context, callbackState).ConfigureAwait(context.ContinueOnCapturedContext);
        state.Leave(phase, OutcomeOf(outcome.Exception, context));
        return outcome;
    }

    private async ValueTask<Outcome<TResult>> ProbeAsync<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState callbackState, long phase)
    {
        var probe = new BreakerProbe(state, phase);
        // A hung probe whose iteration was given up must not hold its place for ever, or nothing would close the breaker again.
        using var cutOff = context.CancellationToken.UnsafeRegister(
            static held => ((BreakerProbe)held!).Leave(BreakerOutcome.Cancelled), probe);
        var outcome = await callback(context, callbackState).ConfigureAwait(context.ContinueOnCapturedContext);
        probe.Leave(OutcomeOf(outcome.Exception, context));
        return outcome;
    }

    private static BreakerOutcome OutcomeOf(Exception? exception, ResilienceContext context) => exception switch
    {
        null => BreakerOutcome.Success,
        OperationCanceledException when context.CancellationToken.IsCancellationRequested => BreakerOutcome.Cancelled,
        _ => BreakerOutcome.Failure,
    };
}
