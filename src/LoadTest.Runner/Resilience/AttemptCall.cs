namespace LoadTest.Runner.Resilience;

/// <summary>One call of the body within the pipeline.</summary>
internal readonly struct AttemptCall<TState>(
    Func<TState, CancellationToken, ValueTask> attempt, TState state, ResilienceCounters counters, CancellationToken iteration)
{
    /// <summary>Calls the body, and sees to it that an attempt over its bound has failed, however the body ended.</summary>
    /// <param name="bound">Fires at the attempt's bound and with the iteration.</param>
    public ValueTask RunAsync(CancellationToken bound)
    {
        counters.CountAttempt();
        var call = attempt(state, bound);
        return call.IsCompletedSuccessfully && !IsOver(bound) ? call : AwaitAsync(call, bound);
    }

    private async ValueTask AwaitAsync(ValueTask call, CancellationToken bound)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && IsOver(bound))
        {
            throw new OperationCanceledException(failure.Message, failure, bound);
        }

        if (IsOver(bound)) bound.ThrowIfCancellationRequested();
    }

    private bool IsOver(CancellationToken bound) => bound.IsCancellationRequested && !iteration.IsCancellationRequested;
}
