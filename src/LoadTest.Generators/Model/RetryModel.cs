namespace LoadTest.Generators.Model;

/// <summary>Retries; durations in ticks, null is "not set in the source", exception types fully qualified.</summary>
internal sealed record RetryModel(
    int Count, long? Delay, long? MaxDelay, double? Jitter, bool? TransientOnly, EquatableArray<string> On);
