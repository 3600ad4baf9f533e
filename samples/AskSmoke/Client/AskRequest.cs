using System.Text.Json.Serialization;

namespace Rag.Client;

/// <summary>The body of <c>POST /ask</c>.</summary>
/// <param name="UserId">The student who asks.</param>
/// <param name="CharId">The character of the story who answers.</param>
/// <param name="Text">The question.</param>
public sealed record AskRequest(
    [property: JsonPropertyName("user_id"), JsonRequired] string UserId,
    [property: JsonPropertyName("char_id"), JsonRequired] string CharId,
    [property: JsonPropertyName("text"), JsonRequired] string Text);
