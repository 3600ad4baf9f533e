using System.Net.ServerSentEvents;
using Rag.Client;

namespace Rag.Tests.Client;

public sealed class AnswerEventsTests
{
    private static readonly SseItem<string>[] Tokens = [new("Yes,", AnswerEvents.Token), new(" indeed.", AnswerEvents.Token)];

    [Fact]
    public async Task The_tokens_are_read_up_to_the_done_event() =>
        (await ReadAsync([.. Tokens, new("[DONE]", AnswerEvents.Done), new("more", AnswerEvents.Token)])).Should().Equal("Yes,", " indeed.");

    [Fact]
    public async Task An_answer_that_ends_without_a_done_event_was_cut_off() =>
        await FluentActions.Awaiting(() => ReadAsync(Tokens).AsTask()).Should().ThrowAsync<EndOfStreamException>();

    private static ValueTask<List<string>> ReadAsync(IEnumerable<SseItem<string>> events) =>
        AnswerEvents.TokensAsync(events.ToAsyncEnumerable()).ToListAsync(TestContext.Current.CancellationToken);
}
