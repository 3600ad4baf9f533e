using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Resilience;

/// <summary>The keyed pipelines of a run, each built when it is first asked for. Safe for parallel use.</summary>
/// <param name="definitions">As the attributes declare them.</param>
/// <param name="time">Drives them.</param>
/// <param name="isCounting">See <see cref="ResilienceCounters"/>.</param>
internal sealed class KeyedPipelines(IReadOnlyList<PipelineDefinition> definitions, TimeProvider time, Func<bool>? isCounting = null)
{
    /// <summary>A key is a name, such as that of a model; as many as there may be values of a tag.</summary>
    public const int MostKeys = 200;

    private readonly Dictionary<string, KeyedPipeline> _pipelines = new(StringComparer.Ordinal);
    private readonly ResilienceDefinition? _any = Find(definitions, PipelineDefinition.AnyKey);

    /// <summary>Those that were asked for, by key.</summary>
    public IReadOnlyList<KeyedPipeline> Used
    {
        get
        {
            lock (_pipelines) return [.. _pipelines.Values.OrderBy(pipeline => pipeline.Key, StringComparer.Ordinal)];
        }
    }

    /// <summary>The pipeline of a key.</summary>
    /// <param name="key">As an attribute declares it.</param>
    /// <exception cref="ArgumentException">No attribute declares the key, or there are too many.</exception>
    public KeyedPipeline Get(string key)
    {
        lock (_pipelines)
        {
            if (_pipelines.TryGetValue(key, out var found)) return found;
            if (_pipelines.Count == MostKeys)
                throw new ArgumentException($"A run has at most {MostKeys} pipelines; \"{key}\" would be one more. Use names of services as keys, not values.", nameof(key));
            var created = new KeyedPipeline(key, _pipelines.Count, DefinitionOf(key), time, isCounting);
            _pipelines.Add(key, created);
            return created;
        }
    }

    private static ResilienceDefinition? Find(IReadOnlyList<PipelineDefinition> definitions, string key) =>
        definitions.FirstOrDefault(definition => definition.Key == key)?.Resilience;

    private ResilienceDefinition DefinitionOf(string key)
    {
        var own = key == PipelineDefinition.AnyKey ? null : Find(definitions, key);
        if (own is null) return _any is not null && key != PipelineDefinition.AnyKey ? _any : throw Unknown(key);
        return new ResilienceDefinition
        {
            Retry = own.Retry ?? _any?.Retry,
            CircuitBreaker = own.CircuitBreaker ?? _any?.CircuitBreaker,
            AttemptTimeout = own.AttemptTimeout ?? _any?.AttemptTimeout,
            Chaos = own.Chaos ?? _any?.Chaos,
        };
    }

    private ArgumentException Unknown(string key)
    {
        var declared = definitions.Count == 0 ? "none" : string.Join(", ", definitions.Select(definition => $"\"{definition.Key}\""));
        return new ArgumentException(
            $"load.Pipeline needs a key that a resilience attribute of the load test declares; found \"{key}\", declared: {declared}. "
            + $"Declare it, such as [CircuitBreaker(5, Key = \"{key}\")], or use Key = \"*\" for all keys.", nameof(key));
    }
}
