namespace Chat.Tests;

public sealed class ChatOptionsTests
{
    [Fact]
    public void Without_variables_all_is_well_and_runs_in_this_process()
    {
        var options = ChatOptions.Read(_ => null);

        options.Should().BeEquivalentTo(new ChatOptions());
        options.Urls.Should().BeEmpty();
        (options.FailsOver, options.CorpusWeight).Should().Be((true, 0.3));
    }

    [Fact]
    public void Urls_are_separated_by_commas() =>
        ChatOptions.Read(name => name == "TALK_URL" ? "ws://a/talk, ws://b/talk" : null).Urls.Should().Equal("ws://a/talk", "ws://b/talk");

    [Theory]
    [InlineData("2")]
    [InlineData("many")]
    [InlineData("NaN")]
    public void A_share_that_is_none_is_refused(string share) =>
        ((Action)(() => ChatOptions.Read(name => name == "TALK_CORPUS_WEIGHT" ? share : null))).Should().Throw<FormatException>()
            .WithMessage($"TALK_CORPUS_WEIGHT is a share between 0 and 1; found \"{share}\". Set such a number.");
}
