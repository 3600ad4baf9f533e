using System.Text.Json;

namespace Orchestration.Runs;

/// <summary>The stage VERIFY: an output is a JSON object with an intent, an answer and a confidence of 0 to 1.</summary>
internal sealed class OutputSchema
{
    /// <summary>Lets everything pass.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Reads an output.</summary>
    /// <exception cref="OutputSchemaException">It does not keep the schema.</exception>
    public Output Verify(string text)
    {
        var fault = Fault(text, out var output);
        if (fault is not null && !IsLenient) throw new OutputSchemaException(fault);
        return output ?? new Output("unknown", text, Confidence: 1);
    }

    private static string? Fault(string text, out Output? output)
    {
        output = null;
        if (text.Length == 0) return "the output is empty";
        try
        {
            output = JsonSerializer.Deserialize<Output>(text);
        }
        catch (JsonException)
        {
            return "the output is no JSON object with intent, answer and confidence";
        }

        if (output is null or { Intent: "" } or { Answer: "" }) return "the output says nothing";
        return output.Confidence is >= 0 and <= 1 ? null : "the confidence is not between 0 and 1";
    }
}
