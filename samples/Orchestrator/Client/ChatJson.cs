using System.Text.Json;

namespace Orchestration.Client;

/// <summary>How the protocol writes names.</summary>
internal static class ChatJson
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
