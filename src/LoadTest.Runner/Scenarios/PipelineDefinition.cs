using System.ComponentModel;

namespace LoadTest.Runner.Scenarios;

/// <summary>A pipeline that the load method calls by its key.</summary>
/// <param name="Key">Not blank; <see cref="AnyKey"/> for the default of all keys.</param>
/// <param name="Resilience">The attributes of that key.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record PipelineDefinition(string Key, ResilienceDefinition Resilience)
{
    /// <summary>The key that stands for all.</summary>
    public const string AnyKey = "*";
}
