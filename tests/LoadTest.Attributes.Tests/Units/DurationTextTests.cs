using LoadTest.Units;

namespace LoadTest.Attributes.Tests.Units;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("0s", 0)]
    [InlineData("250ms", 250)]
    [InlineData("10s", 10_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("1m30s", 90_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData(" 2d ", 172_800_000)]
    [InlineData("500us", 0.5)]
    public void A_duration_is_numbers_with_units(string text, double milliseconds)
    {
        DurationText.TryParse(text, out var duration).Should().BeTrue();
        duration.TotalMilliseconds.Should().Be(milliseconds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("1 s")]
    [InlineData("1s1m")]
    [InlineData("1s1s")]
    [InlineData("1.2.3s")]
    [InlineData("10 seconds")]
    [InlineData("1e3s")]
    [InlineData("99999999999999999999d")]
    [InlineData("999999999d")]
    public void Anything_else_is_refused(string? text) => DurationText.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("300ms..1s", 300, 1_000)]
    [InlineData("1s", 1_000, 1_000)]
    [InlineData("0s..0s", 0, 0)]
    public void A_range_has_two_ends(string text, double low, double high)
    {
        DurationText.TryParseRange(text, out var shortest, out var longest).Should().BeTrue();
        shortest.TotalMilliseconds.Should().Be(low);
        longest.TotalMilliseconds.Should().Be(high);
    }

    [Theory]
    [InlineData("1s..300ms")]
    [InlineData("..1s")]
    [InlineData("1s..")]
    [InlineData("1s..2s..3s")]
    public void A_range_that_runs_backwards_or_lacks_an_end_is_refused(string text) =>
        DurationText.TryParseRange(text, out _, out _).Should().BeFalse();
}
