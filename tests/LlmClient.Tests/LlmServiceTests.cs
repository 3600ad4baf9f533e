using System.Net;
using Llm.Client;
using Llm.Model;

namespace Llm.Tests;

public sealed class LlmServiceTests
{
    private static readonly CancellationToken Running = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prompt_is_answered_by_the_model_once_and_then_by_the_cache()
    {
        await using var service = await StartAsync(new LlmOptions());

        var asked = await service.AskAsync(10, "Why?", Running);
        asked.IsHit.Should().BeFalse();
        asked.Usage.Should().Match<ChatUsage>(usage => usage.PromptTokens == 1 && usage.CompletionTokens > 20);
        (await service.AskAsync(10, "Why?", Running)).Should().Be(asked with { IsHit = true });
        (await service.AskAsync(50, "Why?", Running)).IsHit.Should().BeFalse("each capacity has a cache of its own");
    }

    [Fact]
    public async Task A_streamed_answer_is_the_whole_one_in_pieces_and_ends_with_the_usage()
    {
        await using var service = await StartAsync(new LlmOptions());

        var pieces = new List<ChatAnswer>();
        await foreach (var piece in service.StreamAsync("gpt4", "Why?", Running)) pieces.Add(piece);

        var whole = await service.CompleteAsync("gpt4", "Why?", Running);
        pieces.Should().HaveCountGreaterThan(20);
        string.Concat(pieces.Select(piece => piece.Text)).Should().Be(whole.Text);
        pieces.Select(piece => piece.Usage).OfType<ChatUsage>().Should().Equal(whole.Usage!);
        pieces[^1].Usage.Should().NotBeNull();
    }

    [Theory]
    [InlineData("phi3", "", HttpStatusCode.BadRequest)]
    [InlineData("gpt5", "Why?", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_answered_is_the_callers_fault(string model, string prompt, HttpStatusCode status)
    {
        await using var service = await StartAsync(new LlmOptions());

        (await service.Awaiting(it => it.CompleteAsync(model, prompt, Running).AsTask()).Should().ThrowAsync<HttpRequestException>())
            .Which.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task An_external_endpoint_is_asked_for_the_model_that_it_has()
    {
        await using var host = await ModelHost.StartAsync(new LlmSwitches(), new LeapingTime());
        await using var service = await StartAsync(new LlmOptions { Url = host.Url, Model = "claude", Key = "secret" });

        (await service.CompleteAsync("gpt4", "Why?", Running)).Text.Should().StartWith("claude has thought about: Why?");
    }

    private static async Task<LlmService> StartAsync(LlmOptions options)
    {
        var service = new LlmService(options, new LeapingTime());
        await service.InitializeAsync();
        return service;
    }
}
