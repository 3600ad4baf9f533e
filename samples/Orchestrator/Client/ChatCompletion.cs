namespace Orchestration.Client;

/// <summary>The answer of a model.</summary>
/// <param name="Choices">One.</param>
/// <param name="Usage">What it took.</param>
internal sealed record ChatCompletion(IReadOnlyList<ChatChoice> Choices, Usage Usage);
