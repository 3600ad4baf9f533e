using Polly;

namespace LoadTest.Runner.Resilience;

/// <summary>One call of the body within the pipeline.</summary>
/// <remarks>Not generic and without captured state, so that Polly's methods are compiled for exactly this type.</remarks>
internal readonly struct AttemptCall(IAttempts attempts, CancellationToken iteration)
{
    /// <summary>Calls the body, and sees to it that an attempt over its bound has failed, however the body ended.</summary>
    /// <param name="bound">Fires at the attempt's bound and with the iteration.</param>
    public ValueTask<Outcome<object>> RunAsync(CancellationToken bound)
    {
        try
        {
            var call = attempts.BeginAsync(bound);
            if (!call.IsCompleted) return AwaitAsync(call, bound);
            call.GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return ValueTask.FromResult(Ended(exception, bound));
        }

        return ValueTask.FromResult(Ended(thrown: null, bound));
    }

    private async ValueTask<Outcome<object>> AwaitAsync(ValueTask call, CancellationToken bound)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Ended(exception, bound);
        }

        return Ended(thrown: null, bound);
    }

    private Outcome<object> Ended(Exception? thrown, CancellationToken bound)
    {
        var failure = thrown ?? attempts.Reported;
        if (failure is not OperationCanceledException && bound.IsCancellationRequested && !iteration.IsCancellationRequested)
        {
            failure = failure is null
                ? new OperationCanceledException(bound)
                : new OperationCanceledException(failure.Message, failure, bound);
        }

        if (failure is null) return default;
        attempts.Failed();
        return Outcome.FromException<object>(failure);
    }
}
