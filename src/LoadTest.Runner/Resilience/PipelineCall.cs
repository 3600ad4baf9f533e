namespace LoadTest.Runner.Resilience;

/// <summary>One call that returns something, through a pipeline that knows only success and failure.</summary>
internal sealed class PipelineCall<TState, T>(Func<TState, CancellationToken, ValueTask<T>> callback, TState state)
{
    /// <summary>Of the last attempt; read it after the pipeline has succeeded.</summary>
    public T? Result { get; private set; }

    public async ValueTask RunAsync(CancellationToken bound) => Result = await callback(state, bound).ConfigureAwait(false);
}
