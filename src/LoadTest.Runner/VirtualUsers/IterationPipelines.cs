using LoadTest.Runner.Resilience;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The keyed pipelines as one virtual user's iterations see them. Parallel tasks of one iteration.</summary>
internal sealed class IterationPipelines(KeyedPipelines pipelines, IterationSink sink, UserStreams streams)
{
    private readonly Lock _gate = new();
    private int[] _calls = [];
    private SeedKey _seed;
    private bool _isCounted;

    /// <summary>Begins an iteration: its calls are counted from 0.</summary>
    public void Begin(Ticket ticket)
    {
        lock (_gate)
        {
            Array.Clear(_calls);
            _isCounted = ticket.Counted;
            _seed = streams.Calls(sink.User, ticket.Index);
        }
    }

    /// <summary>The pipeline of a key.</summary>
    public KeyedPipeline Find(string key) => pipelines.Get(key);

    /// <summary>Runs one call.</summary>
    public ValueTask ExecuteAsync<TState>(KeyedPipeline pipeline, Func<TState, CancellationToken, ValueTask> body, TState state)
    {
        KeyedSlot slot;
        lock (_gate)
        {
            if (pipeline.Index >= _calls.Length) Array.Resize(ref _calls, pipeline.Index + 1);
            slot = new KeyedSlot(_seed, _calls[pipeline.Index]++, _isCounted);
        }

        return pipeline.ExecuteAsync(body, state, slot, sink, sink.Cancellation);
    }
}
