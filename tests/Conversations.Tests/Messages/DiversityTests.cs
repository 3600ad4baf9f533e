using Chat.Messages;

namespace Chat.Tests.Messages;

public sealed class DiversityTests
{
    private static readonly Template Greeting = new("greeting", Speaker.Human, "Hi", new Dictionary<string, string[]>());

    private readonly Diversity _diversity = new();

    [Theory]
    [InlineData("aaa", false)]
    [InlineData("aaaa", true)]
    [InlineData("abab", true)]
    [InlineData("abac", false)]
    [InlineData("abcab", false)]
    [InlineData("ababa", true)]
    public void More_than_three_uses_with_under_60_percent_distinct_are_an_alert(string texts, bool isAlert)
    {
        string? last = null;
        foreach (var text in texts) last = _diversity.Note(new Message(text.ToString(), Greeting));

        (last is not null).Should().Be(isAlert);
    }

    [Fact]
    public void The_alert_names_the_template()
    {
        for (var i = 0; i < 3; i++) _diversity.Note(new Message("a", Greeting));

        _diversity.Note(new Message("b", Greeting)).Should().Be("low diversity: template 'greeting', 4 uses, 50 % distinct");
    }

    [Fact]
    public void Old_uses_are_forgotten()
    {
        for (var i = 0; i < 20; i++) _diversity.Note(new Message("same", Greeting));
        string? last = null;
        for (var i = 0; i < 12; i++) last = _diversity.Note(new Message($"{i}", Greeting));

        last.Should().BeNull();
    }

    [Fact]
    public void Lines_of_the_corpus_raise_no_alert()
    {
        for (var i = 0; i < 10; i++) _diversity.Note(new Message("same", null)).Should().BeNull();
    }
}
