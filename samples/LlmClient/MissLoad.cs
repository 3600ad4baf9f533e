using Llm.Client;
using LoadTest;
using Xunit;

namespace Llm;

/// <summary>What does a miss cost, in time and in money, by model?</summary>
public sealed partial class MissLoad(LlmService service) : IClassFixture<LlmService>
{
    [LoadTest(Users = 4, Duration = "15s", Seed = 42)]
    [Mix(nameof(Phi3), 40), Mix(nameof(Mistral), 20), Mix(nameof(Claude), 20), Mix(nameof(Gpt4), 20)]
    [Price("phi3", InputPerMillion = 0.5, OutputPerMillion = 1.5)]
    [Price("mistral", InputPerMillion = 1, OutputPerMillion = 3)]
    [Price("claude", InputPerMillion = 3, OutputPerMillion = 15)]
    [Price("gpt4", InputPerMillion = 2.5, OutputPerMillion = 10)]
    [Kpi(nameof(Phi3), P50Ms = 40)]
    [Kpi(nameof(Mistral), P50Ms = 100)]
    [Kpi(nameof(Claude), P50Ms = 200)]
    [Kpi(nameof(Gpt4), P50Ms = 400)]
    public partial Task Miss(LoadContext load);

    private Task Phi3(LoadContext load) => AskAsync("phi3", load);

    private Task Mistral(LoadContext load) => AskAsync("mistral", load);

    private Task Claude(LoadContext load) => AskAsync("claude", load);

    private Task Gpt4(LoadContext load) => AskAsync("gpt4", load);

    private async Task AskAsync(string model, LoadContext load)
    {
        var usage = ChatUsage.Unknown;
        var pieces = service.StreamAsync(model, $"What is {load.Random.Next()} in words?", load.Cancellation);
        await foreach (var piece in load.Stream("answer", pieces, piece => piece.Text)) usage = piece.Usage ?? usage;
        load.Tokens(model, usage.PromptTokens, usage.CompletionTokens);
    }
}
