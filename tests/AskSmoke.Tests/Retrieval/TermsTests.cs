using Rag.Retrieval;

namespace Rag.Tests.Retrieval;

public sealed class TermsTests
{
    [Theory]
    [InlineData("Where did Ada Falk find the whale skeletons?", "ada falk find whale skeleton")]
    [InlineData("They opened three bakeries; opening day was in 1844.", "open three bakery open day 1844")]
    [InlineData("the glassworks of the glass press", "glasswork glass press")]
    [InlineData("", "")]
    public void A_text_becomes_lower_case_stems_without_stop_words(string text, string terms) =>
        string.Join(' ', Terms.Of(text)).Should().Be(terms);

    [Fact]
    public void A_name_has_a_capital_and_does_not_begin_the_text() =>
        Terms.NamesIn("When did Greta Engström start the sawmill?").Should().Equal("greta", "engström");
}
