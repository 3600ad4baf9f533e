namespace Orchestration.Client;

/// <summary>One of the answers of a model.</summary>
/// <param name="Message">What it says.</param>
/// <param name="FinishReason">stop, or why it ended earlier.</param>
internal sealed record ChatChoice(ChatMessage Message, string FinishReason);
