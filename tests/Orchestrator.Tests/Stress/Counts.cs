using System.Text.Json;

namespace Orchestration.Tests.Stress;

/// <summary>Every count of a result: of the iterations, the errors, and all metrics.</summary>
internal static class Counts
{
    public static SortedDictionary<string, long> Of(JsonElement result)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var count in result.GetProperty("iterations").EnumerateObject()) counts[count.Name] = count.Value.GetInt64();
        foreach (var error in result.GetProperty("errors").EnumerateArray()) counts[$"error {error.GetProperty("message")}"] = error.GetProperty("count").GetInt64();
        foreach (var metric in result.GetProperty("metrics").EnumerateArray())
            counts[metric.GetProperty("name").GetString()!] = Number(metric);
        return counts;
    }

    private static long Number(JsonElement metric) =>
        metric.GetProperty("total") is { ValueKind: JsonValueKind.Number } total ? (long)total.GetDouble() : metric.GetProperty("count").GetInt64();
}
