using LoadTest.Runner.Scenarios;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace LoadTest.Runner.Resilience;

/// <summary>
/// What stands between an iteration and its body, from the outside in: retry, circuit breaker, timeout. One per run, shared by
/// all virtual users. Safe for parallel use.
/// </summary>
internal sealed class AttemptPipeline
{
    private readonly ResiliencePipeline _pipeline;
    private readonly bool _hasJitter;

    private AttemptPipeline(ResiliencePipeline pipeline, bool hasJitter)
    {
        _pipeline = pipeline;
        _hasJitter = hasJitter;
    }

    /// <summary>Builds the pipeline of a scenario.</summary>
    /// <param name="definition">Its resilience attributes.</param>
    /// <param name="time">Drives pauses, bounds and breaks.</param>
    /// <param name="counters">Where every event is counted.</param>
    /// <returns>Null if the scenario has no resilience attribute: call the body directly.</returns>
    public static AttemptPipeline? Create(ResilienceDefinition definition, TimeProvider time, ResilienceCounters counters)
    {
        if (definition is { Retry: null, CircuitBreaker: null, AttemptTimeout: null }) return null;
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (definition.Retry is { } retry) builder.AddRetry(RetryOptions(retry, counters));
        if (definition.CircuitBreaker is { } breaker)
        {
            var state = new BreakerState(breaker.Failures, breaker.BreakFor, breaker.Probes, time, counters.CountBreakerOpened);
            builder.AddStrategy(_ => new ConsecutiveFailureBreaker(state, counters), new ConsecutiveFailureBreakerOptions());
        }

        if (definition.AttemptTimeout is { } bound) builder.AddTimeout(TimeoutOptions(bound, counters));
        return new AttemptPipeline(builder.Build(), hasJitter: definition.Retry is { Jitter: > 0 });
    }

    /// <summary>Runs an iteration's attempts until one succeeds or no more are allowed.</summary>
    /// <param name="attempts">Of the iteration.</param>
    /// <param name="iteration">Ends the iteration, all its attempts and pauses.</param>
    /// <returns>Completes with the last attempt, or throws its exception.</returns>
    /// <exception cref="TimeoutRejectedException">The last attempt was over its bound.</exception>
    /// <exception cref="Polly.CircuitBreaker.BrokenCircuitException">The breaker rejected the last attempt.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="iteration"/> was cancelled.</exception>
    public ValueTask ExecuteAsync(IAttempts attempts, CancellationToken iteration)
    {
        var context = AttemptContext.Rent(attempts, _hasJitter, iteration);
        // An outcome, not a result: Polly passes it through as it is, where it would wrap a plain callback twice.
        var execution = _pipeline.ExecuteOutcomeAsync(
            static (context, call) => call.RunAsync(context.CancellationToken), context, new AttemptCall(attempts, iteration));
        if (!execution.IsCompletedSuccessfully) return AwaitAsync(execution, context);

        ResilienceContextPool.Shared.Return(context);
        return execution.Result.Exception is { } failure ? ValueTask.FromException(failure) : default;
    }

    private static async ValueTask AwaitAsync(ValueTask<Outcome<object>> execution, ResilienceContext context)
    {
        try
        {
            (await execution.ConfigureAwait(false)).ThrowIfException();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryStrategyOptions RetryOptions(RetryDefinition retry, ResilienceCounters counters) => new()
    {
        MaxRetryAttempts = retry.Count,
        ShouldHandle = args => new ValueTask<bool>(RetryFilter.Handles(retry, args.Outcome.Exception, args.Context.CancellationToken)),
        // Polly's own jitter is decorrelated, not the uniform spread that the attribute promises.
        DelayGenerator = args => new ValueTask<TimeSpan?>(BackOff.Pause(retry, args.AttemptNumber + 1, AttemptContext.Draw(args.Context))),
        OnRetry = args =>
        {
            counters.CountRetry(args.Context);
            return default;
        },
    };

    private static TimeoutStrategyOptions TimeoutOptions(TimeSpan bound, ResilienceCounters counters)
    {
        var options = new TimeoutStrategyOptions
        {
            OnTimeout = args =>
            {
                counters.CountTimeout(args.Context);
                return default;
            },
        };

        // Polly takes constant bounds from 10 ms to a day, and others only from a generator, which costs each attempt more.
        if (bound >= TimeSpan.FromMilliseconds(10) && bound <= TimeSpan.FromDays(1)) options.Timeout = bound;
        else options.TimeoutGenerator = _ => new ValueTask<TimeSpan>(bound);
        return options;
    }
}
