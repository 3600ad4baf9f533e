using System.Net;
using Llm.Client;
using Llm.Model;
using LoadTest;

namespace Llm.Tests;

public sealed class LlmServiceTests
{
    private static readonly CancellationToken Running = TestContext.Current.CancellationToken;
    private readonly LoadContext _load = new(new LoneUser());

    [Fact]
    public async Task A_prompt_is_answered_by_the_model_once_and_then_by_the_cache()
    {
        await using var service = await StartAsync(new LlmOptions());

        var asked = await AskAsync(service, 10, "phi3");
        asked.IsHit.Should().BeFalse();
        asked.Usage.Should().Match<ChatUsage>(usage => usage.PromptTokens == 1 && usage.CompletionTokens > 20);
        (await AskAsync(service, 10, "phi3")).Should().Be(asked with { IsHit = true });
        (await AskAsync(service, 10, "claude")).IsHit.Should().BeFalse("another model answers otherwise");
        (await AskAsync(service, 50, "phi3")).IsHit.Should().BeFalse("each capacity has a cache of its own");
    }

    [Fact]
    public async Task A_streamed_answer_is_the_whole_one_in_pieces_and_ends_with_the_usage()
    {
        await using var service = await StartAsync(new LlmOptions());

        var pieces = new List<ChatAnswer>();
        await foreach (var piece in service.StreamAsync(_load, "gpt4", "Why?")) pieces.Add(piece);

        var whole = await service.CompleteAsync(_load, "gpt4", "Why?", Running);
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

        (await StatusAsync(service, model, prompt)).Should().Be(status);
    }

    [Fact]
    public async Task A_model_that_is_down_fails_and_the_others_do_not()
    {
        await using var service = await StartAsync(new LlmOptions());
        service.TakeDown("phi3");

        (await StatusAsync(service, "phi3", "Why?")).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await service.CompleteAsync(_load, "claude", "Why?", Running)).Text.Should().StartWith("claude has thought about: Why?");
    }

    [Fact]
    public async Task An_external_endpoint_is_asked_for_the_model_that_it_has()
    {
        await using var host = await ModelHost.StartAsync(new LlmSwitches(), new LeapingTime());
        await using var service = await StartAsync(new LlmOptions { Url = host.Url, Model = "claude", Key = "secret" });

        (await service.CompleteAsync(_load, "gpt4", "Why?", Running)).Text.Should().StartWith("claude has thought about: Why?");
    }

    private static async Task<LlmService> StartAsync(LlmOptions options)
    {
        var service = new LlmService(options, new LeapingTime());
        await service.InitializeAsync();
        return service;
    }

    private ValueTask<CachedAnswer> AskAsync(LlmService service, int capacity, string model) =>
        service.AskAsync(capacity, model, "Why?", () => service.CompleteAsync(_load, model, "Why?", Running), Running);

    private async Task<HttpStatusCode?> StatusAsync(LlmService service, string model, string prompt) =>
        (await service.Awaiting(it => it.CompleteAsync(_load, model, prompt, Running)).Should().ThrowAsync<HttpRequestException>()).Which.StatusCode;
}
