using Llm.Client;
using LoadTest;
using Xunit;

namespace Llm;

/// <summary>What does a miss of the cache cost, in time and in money, by model?</summary>
public sealed partial class MissLoad(LlmService service, ITestOutputHelper output) : LlmLoad(service, output)
{
    private const int Capacity = 100;

    [LoadTest(Users = 4, Duration = "15s", Seed = 42)]
    [Mix(nameof(Phi3), 40), Mix(nameof(Mistral), 20), Mix(nameof(Claude), 20), Mix(nameof(Gpt4), 20)]
    [Price("phi3", InputPerMillion = 0.5, OutputPerMillion = 1.5)]
    [Price("mistral", InputPerMillion = 1, OutputPerMillion = 3)]
    [Price("claude", InputPerMillion = 3, OutputPerMillion = 15)]
    [Price("gpt4", InputPerMillion = 2.5, OutputPerMillion = 10)]
    // One and a half times what the model takes; twice for the fastest, of which the timers of a machine are a tenth and more.
    [Kpi(nameof(Phi3), P50Ms = 21)]
    [Kpi(nameof(Mistral), P50Ms = 79)]
    [Kpi(nameof(Claude), P50Ms = 158)]
    [Kpi(nameof(Gpt4), P50Ms = 315)]
    public partial Task Miss(LoadContext load);

    private Task Phi3(LoadContext load) => MissAsync(load, "phi3");

    private Task Mistral(LoadContext load) => MissAsync(load, "mistral");

    private Task Claude(LoadContext load) => MissAsync(load, "claude");

    private Task Gpt4(LoadContext load) => MissAsync(load, "gpt4");

    private async Task MissAsync(LoadContext load, string model)
    {
        var prompt = $"What is {load.Random.Next()} in words?";
        var answer = await load.Step("miss", () => Service.AskAsync(Capacity, model, prompt, () => StreamAsync(load, model, prompt), load.Cancellation).AsTask());
        load.Tokens(model, answer.Usage.PromptTokens, answer.Usage.CompletionTokens);
    }

    private async Task<ChatAnswer> StreamAsync(LoadContext load, string model, string prompt)
    {
        var pieces = new List<ChatAnswer>();
        await foreach (var piece in load.Stream("answer", Service.StreamAsync(load, model, prompt), piece => piece.Text)) pieces.Add(piece);
        var text = string.Concat(pieces.Select(piece => piece.Text));
        return new ChatAnswer(model, [new ChatChoice(0) { Message = new ChatMessage("assistant", text) }]) { Usage = pieces[^1].Usage };
    }
}
