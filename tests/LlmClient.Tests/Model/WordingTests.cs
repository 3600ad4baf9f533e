using Llm.Model;

namespace Llm.Tests.Model;

public sealed class WordingTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Why?", 1)]
    [InlineData("Why now?", 2)]
    [InlineData("grammar", 2)]
    public void A_token_is_a_word_or_four_letters_of_a_longer_one(string text, int tokens) => Wording.Tokens(text).Should().Be(tokens);
}
