namespace Orchestration.Runs;

/// <summary>How a run ended.</summary>
/// <param name="Output">The answer.</param>
/// <param name="AskedModel">Whether the model was needed.</param>
/// <param name="IsEscalated">Whether a human should look at it.</param>
internal sealed record RunResult(Output Output, bool AskedModel, bool IsEscalated);
