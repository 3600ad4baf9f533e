using LoadTest.Runner.Resilience;
using LoadTest.Runner.VirtualUsers;

// Not the namespace of the project: what a load method holds stands in LoadTest.
namespace LoadTest;

/// <summary>
/// The pipeline of one key, as <see cref="LoadContextPipeline"/> returns it: from the outside in retry, circuit breaker, timeout and
/// chaos, as the attributes with that <c>Key</c> declare them.
/// </summary>
/// <remarks>
/// Its breaker is shared by all virtual users of the run. A call ends with <see cref="LoadContext.Cancellation"/>. An attempt fails by an
/// exception, by <see cref="LoadContext.Fail(string)"/>, by a false <see cref="LoadContext.Check"/> and by an unexpected status of
/// <c>load.Http</c>. One that does so without an exception fails the iteration only if it is the last, whose result is returned all the
/// same. What an attempt records is kept, also if it is retried.
/// </remarks>
public readonly struct LoadPipeline
{
    private readonly IterationPipelines _iteration;
    private readonly KeyedPipeline _pipeline;

    internal LoadPipeline(IterationPipelines iteration, string key)
    {
        _iteration = iteration;
        _pipeline = iteration.Find(key);
    }

    /// <summary>The key.</summary>
    public string Key => _pipeline.Key;

    /// <summary>Calls a service through the pipeline.</summary>
    /// <param name="callback">One attempt. Its token fires at the attempt's bound too, as <see cref="LoadContext.Cancellation"/> does within it.</param>
    /// <returns>Completes with the last attempt, or throws its exception.</returns>
    /// <exception cref="Polly.CircuitBreaker.BrokenCircuitException">The breaker is open.</exception>
    /// <exception cref="Polly.Timeout.TimeoutRejectedException">The last attempt was over its bound.</exception>
    public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return _iteration.ExecuteAsync(_pipeline, static (callback, token) => callback(token), callback);
    }

    /// <summary>Calls a service through the pipeline.</summary>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="callback">One attempt. Its token fires at the attempt's bound too, as <see cref="LoadContext.Cancellation"/> does within it.</param>
    /// <returns>The result of the last attempt.</returns>
    /// <exception cref="Polly.CircuitBreaker.BrokenCircuitException">The breaker is open.</exception>
    /// <exception cref="Polly.Timeout.TimeoutRejectedException">The last attempt was over its bound.</exception>
    public ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return ExecuteAsync(static (callback, token) => callback(token), callback);
    }

    /// <summary>Calls a service through the pipeline, without a closure.</summary>
    /// <typeparam name="TState">What the call needs.</typeparam>
    /// <typeparam name="T">What the call returns.</typeparam>
    /// <param name="callback">One attempt. Its token fires at the attempt's bound too, as <see cref="LoadContext.Cancellation"/> does within it.</param>
    /// <param name="state">Handed to every attempt.</param>
    /// <returns>The result of the last attempt.</returns>
    /// <exception cref="Polly.CircuitBreaker.BrokenCircuitException">The breaker is open.</exception>
    /// <exception cref="Polly.Timeout.TimeoutRejectedException">The last attempt was over its bound.</exception>
    public async ValueTask<T> ExecuteAsync<TState, T>(Func<TState, CancellationToken, ValueTask<T>> callback, TState state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var call = new PipelineCall<TState, T>(callback, state);
        await _iteration.ExecuteAsync(_pipeline, static (call, token) => call.RunAsync(token), call).ConfigureAwait(false);
        return call.Result!;
    }
}
