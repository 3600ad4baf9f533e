using LoadTest.Runner.VirtualUsers;

// Not the namespace of the project: `using LoadTest` must be enough for load.Pipeline.
namespace LoadTest;

/// <summary>Adds <c>load.Pipeline</c> to <see cref="LoadContext"/>.</summary>
public static class LoadContextPipeline
{
    extension(LoadContext load)
    {
        /// <summary>
        /// The pipeline that the attributes with this <c>Key</c> declare: <c>[Retry]</c>, <c>[CircuitBreaker]</c>, <c>[Timeout]</c>,
        /// <c>[Chaos]</c>. Those without a key stand around the whole method.
        /// </summary>
        /// <param name="key">As in the attributes, such as the name of a model; <c>Key = "*"</c> declares all.</param>
        /// <returns>A handle for this iteration.</returns>
        /// <exception cref="ArgumentException">No attribute declares the key.</exception>
        /// <exception cref="InvalidOperationException">The context does not come from a run.</exception>
        public LoadPipeline Pipeline(string key)
        {
            ArgumentNullException.ThrowIfNull(load);
            ArgumentNullException.ThrowIfNull(key);
            var iteration = load.Feature<IterationPipelines>()
                ?? throw new InvalidOperationException("load.Pipeline needs a context of a run; this one is over a sink of its own.");
            return new LoadPipeline(iteration, key);
        }
    }
}
