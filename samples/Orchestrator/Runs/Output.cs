using System.Text.Json.Serialization;

namespace Orchestration.Runs;

/// <summary>What every run must come to.</summary>
/// <param name="Intent">What the customer wants.</param>
/// <param name="Answer">What they are told.</param>
/// <param name="Confidence">How sure the stage is that wrote it, 0 to 1.</param>
internal sealed record Output(
    [property: JsonPropertyName("intent"), JsonRequired] string Intent,
    [property: JsonPropertyName("answer"), JsonRequired] string Answer,
    [property: JsonPropertyName("confidence"), JsonRequired] double Confidence);
