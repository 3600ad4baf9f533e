using System.Text.Json;
using System.Text.Json.Serialization;

namespace LoadTest.Truth.Tests.Smoke;

/// <summary>A line of the sample's access log, as its README describes it.</summary>
internal sealed record AccessLine(
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("completed")] bool Completed,
    [property: JsonPropertyName("first_token_ms")] double? FirstTokenMs,
    [property: JsonPropertyName("total_ms")] double TotalMs)
{
    /// <summary>Whether the asker got a whole answer.</summary>
    public bool IsAnswer => Status == 200 && Completed;

    /// <summary>Reads a log.</summary>
    public static IReadOnlyList<AccessLine> Read(string path) => [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<AccessLine>(line)!)];
}
