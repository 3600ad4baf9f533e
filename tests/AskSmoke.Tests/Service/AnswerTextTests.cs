using Rag.Retrieval;
using Rag.Service;

namespace Rag.Tests.Service;

public sealed class AnswerTextTests
{
    [Fact]
    public void A_hit_quotes_its_page() =>
        AnswerText.Compose("miller", new Passage(12, "Ada sang.", "Emil wept.")).Should().Be(
            "I heard it from my grandfather. It is written: “Ada sang.” (p.12) And beside it: “Emil wept.” (p.12)");

    [Fact]
    public void A_miss_quotes_nothing() =>
        AnswerText.Compose("miller", null).Should().StartWith("I heard it from my grandfather.").And.NotContain("(p.");

    [Fact]
    public void The_tokens_make_up_the_text()
    {
        var text = AnswerText.Compose("judge", new Passage(1, "Ada sang.", "Emil wept."));

        string.Concat(AnswerText.Tokens(text)).Should().Be(text);
    }

    [Fact]
    public void A_stranger_answers_without_an_opening() =>
        string.Concat(AnswerText.Tokens(AnswerText.Compose("nobody", null))).Should().StartWith("No, I am sorry");
}
