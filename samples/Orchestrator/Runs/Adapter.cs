using Orchestration.Client;

namespace Orchestration.Runs;

/// <summary>The stage ADAPTER: asks the model, if the budget of the run allows it.</summary>
internal sealed class Adapter(ChatClient client)
{
    private const string Instruction =
        "You answer the customers of a shop. Reply with a JSON object: intent (one word), answer (one sentence), "
        + "confidence (0 to 1: how sure you are).";

    // Nobody knows the tokenizer of a model behind a URL; four characters per token is the usual estimate for English.
    private const int CharactersPerToken = 4;

    /// <summary>What the model says; nothing if the budget does not reach for the prompt.</summary>
    public async Task<string> AnswerAsync(string request, IRunLedger ledger, CancellationToken cancellation)
    {
        var promptTokens = (Instruction.Length + request.Length) / CharactersPerToken;
        if (!ledger.TrySpend(promptTokens, calls: 1)) return "";
        var reply = await client.CompleteAsync(Instruction, request, cancellation);
        ledger.TrySpend(reply.Usage.CompletionTokens, calls: 0);
        ledger.Answered(reply.Usage);
        return reply.Choices[0].Message.Content;
    }
}
