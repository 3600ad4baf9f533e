using System.Text.Json.Serialization;

namespace Rag.Service;

/// <summary>A line of the access log.</summary>
/// <param name="StartSeconds">When the request came in, since the service was started.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Completed">Whether the response was sent to its end; false if it broke off or the client hung up.</param>
/// <param name="FirstTokenMs">From the request to the first token; null if there was none.</param>
/// <param name="TotalMs">From the request to the end of the response.</param>
internal sealed record AccessEntry(
    [property: JsonPropertyName("t")] double StartSeconds,
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("completed")] bool Completed,
    [property: JsonPropertyName("first_token_ms")] double? FirstTokenMs,
    [property: JsonPropertyName("total_ms")] double TotalMs);
