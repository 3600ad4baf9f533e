namespace Orchestration.Client;

/// <summary>The body of <c>POST /v1/chat/completions</c>.</summary>
/// <param name="Model">The model to ask.</param>
/// <param name="Messages">The conversation so far.</param>
internal sealed record ChatRequest(string Model, IReadOnlyList<ChatMessage> Messages);
