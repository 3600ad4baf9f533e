namespace Orchestration.Client;

/// <summary>A message of a conversation with a model.</summary>
/// <param name="Role">system, user or assistant.</param>
/// <param name="Content">The text.</param>
internal sealed record ChatMessage(string Role, string Content);
