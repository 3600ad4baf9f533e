namespace LoadTest.Attributes.Tests.Context;

public sealed class ThinkTests
{
    private readonly RecordingSink _sink = new();
    private readonly LoadContext _load;

    public ThinkTests() => _load = new LoadContext(_sink);

    [Theory]
    [InlineData("1s", "think 1000 1000")]
    [InlineData("300ms..1s", "think 300 1000")]
    [InlineData("0s", "think 0 0")]
    public async Task A_text_is_a_duration_or_a_range(string text, string expected)
    {
        await _load.Think(text);

        _sink.Calls.Should().Equal(expected);
    }

    [Fact]
    public async Task A_time_span_is_both_ends()
    {
        await _load.Think(TimeSpan.FromSeconds(2));

        _sink.Calls.Should().Equal("think 2000 2000");
    }

    [Theory]
    [InlineData("10", "\"10\"")]
    [InlineData("1s..300ms", "\"1s..300ms\"")]
    [InlineData("", "\"\"")]
    [InlineData(null, "null")]
    public async Task Another_text_is_refused_with_the_rule_and_what_was_found(string? text, string found)
    {
        var exception = await Assert.ThrowsAsync<FormatException>(async () => await _load.Think(text!));

        exception.Message.Should().Be(
            "load.Think needs a duration or a range such as \"300ms..1s\" (a duration is a number with a unit (us, ms, s, m, h, d), "
            + $"such as \"250ms\", \"10s\" or \"1m30s\"); found {found}.");
        _sink.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_negative_time_span_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("duration", async () => await _load.Think(TimeSpan.FromTicks(-1)));

        _sink.Calls.Should().BeEmpty();
    }
}
