using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a|b", "a&#124;b")]
    [InlineData("a\\|b", "a&#92;&#124;b")]
    [InlineData("`x` *y* _z_ ~w~", "\\`x\\` \\*y\\* \\_z\\_ \\~w\\~")]
    [InlineData("<img src=x>", "&#60;img src=x&#62;")]
    [InlineData("![a](http://x)", "\\!\\[a\\](http&#58;//x)")]
    [InlineData("@all see www.x.org", "&#64;all see www&#46;x.org")]
    [InlineData("&lt;", "&#38;lt;")]
    [InlineData("a\n\n# b", "a \\# b")]
    [InlineData("$x$", "&#36;x&#36;")]
    [InlineData("0.5 ms - 12 %", "0.5 ms - 12 %")]
    public void Markup_is_escaped(string text, string escaped) => MarkdownText.Escape(text).Should().Be(escaped);
}
