using LoadTest;
using Xunit;

namespace Llm;

/// <summary>What does a miss cost, by model?</summary>
public sealed partial class MissLoad(LlmService service) : IClassFixture<LlmService>
{
    [LoadTest(Users = 4, Duration = "15s", Seed = 42)]
    [Mix(nameof(Phi3), 40), Mix(nameof(Mistral), 20), Mix(nameof(Claude), 20), Mix(nameof(Gpt4), 20)]
    [Kpi(nameof(Phi3), P50Ms = 40)]
    [Kpi(nameof(Mistral), P50Ms = 100)]
    [Kpi(nameof(Claude), P50Ms = 200)]
    [Kpi(nameof(Gpt4), P50Ms = 400)]
    public partial Task Miss(LoadContext load);

    private Task Phi3(LoadContext load) => AskAsync("phi3", load);

    private Task Mistral(LoadContext load) => AskAsync("mistral", load);

    private Task Claude(LoadContext load) => AskAsync("claude", load);

    private Task Gpt4(LoadContext load) => AskAsync("gpt4", load);

    private async Task AskAsync(string model, LoadContext load) =>
        await service.CompleteAsync(model, $"What is {load.Random.Next()} in words?", load.Cancellation);
}
