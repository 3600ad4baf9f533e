namespace Orchestration.Client;

/// <summary>The tokens of a call.</summary>
/// <param name="PromptTokens">Sent.</param>
/// <param name="CompletionTokens">Generated.</param>
internal sealed record Usage(int PromptTokens, int CompletionTokens);
