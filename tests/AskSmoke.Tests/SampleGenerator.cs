using System.Text.Json;

namespace Rag.Tests;

/// <summary>What the load generator of a sample saw of itself.</summary>
/// <param name="Section">The part <c>generator</c> of a <c>result.json</c>.</param>
internal sealed record SampleGenerator(JsonElement Section)
{
    /// <summary>How long one request may have waited for the generator: once for each side.</summary>
    public double OwnWaitsMs => 2 * (Number("scheduleLagP99Ms") + Number("threadPoolDelayP99Ms"));

    private double Number(string name) =>
        Section.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : 0;
}
