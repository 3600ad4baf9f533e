namespace Chat.Tests;

public sealed class ChatOptionsTests
{
    [Fact]
    public void Without_variables_all_is_well_and_runs_in_this_process()
    {
        var options = ChatOptions.Read(_ => null);

        options.Should().BeEquivalentTo(new ChatOptions());
        (options.Url, options.CorpusWeight).Should().Be((null, 0.3));
    }

    [Theory]
    [InlineData("ws://a/talk")]
    [InlineData("ws://a/talk/")]
    public void A_session_follows_the_url_after_one_slash(string url) =>
        ChatOptions.Read(name => name == "TALK_URL" ? url : null).Url.Should().Be("ws://a/talk");

    [Theory]
    [InlineData("2")]
    [InlineData("many")]
    [InlineData("NaN")]
    public void A_share_that_is_none_is_refused(string share) =>
        ((Action)(() => ChatOptions.Read(name => name == "TALK_CORPUS_WEIGHT" ? share : null))).Should().Throw<FormatException>()
            .WithMessage($"TALK_CORPUS_WEIGHT is a share between 0 and 1; found \"{share}\". Set such a number.");
}
