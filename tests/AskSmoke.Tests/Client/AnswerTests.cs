using System.Text;
using Rag.Client;

namespace Rag.Tests.Client;

public sealed class AnswerTests
{
    [Fact]
    public async Task The_tokens_are_read_up_to_the_done_event()
    {
        using var answer = Received("event: token\ndata: Yes,\n\nevent: token\ndata:  indeed.\n\nevent: done\ndata: [DONE]\n\n");

        (await answer.Tokens.ToListAsync(TestContext.Current.CancellationToken)).Should().Equal("Yes,", " indeed.");
        answer.Text.Should().Be("Yes, indeed.");
    }

    [Fact]
    public async Task An_answer_that_ends_without_a_done_event_was_cut_off()
    {
        using var answer = Received("event: token\ndata: Yes,\n\n");

        var reading = async () => await answer.Tokens.ToListAsync(TestContext.Current.CancellationToken);

        await reading.Should().ThrowAsync<EndOfStreamException>();
        answer.Text.Should().Be("Yes,");
    }

    private static Answer Received(string body) => new(
        new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) },
        TestContext.Current.CancellationToken);
}
