using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("\u001b[31mred", "[31mred")]
    [InlineData("a\u202eb\u2028c", "a b c")]
    [InlineData("  a  ", "a")]
    [InlineData("\r\n", "")]
    [InlineData("größer ✓", "größer ✓")]
    public void Control_characters_become_single_spaces(string text, string line) => PlainText.OneLine(text, 50).Should().Be(line);

    [Theory]
    [InlineData("12345678", "12345678")]
    [InlineData("123456789", "12345...")]
    [InlineData("1234😀789", "1234...")]
    public void What_is_too_long_is_cut_between_characters(string text, string line) => PlainText.OneLine(text, 8).Should().Be(line);
}
