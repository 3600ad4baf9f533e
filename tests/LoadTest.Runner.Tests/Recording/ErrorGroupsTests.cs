using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Recording;

public sealed class ErrorGroupsTests
{
    private readonly ErrorGroups _groups = new(maxGroups: 100, maxLength: 300);

    [Fact]
    public void Types_and_messages_that_differ_in_one_character_are_different_errors()
    {
        (string Type, string Message)[] errors =
            [("a", "bc"), ("ab", "c"), ("abc", ""), ("ab", "d"), ("xb", "c"), ("ax", "c"), ("E", "slow"), ("E", "slot"), ("E", "slo"), ("F", "slo")];
        foreach (var (type, message) in errors) _groups.Add(type, message, isExpected: false);

        _groups.Read().Should().BeEquivalentTo(errors.Select(error => new ErrorCount(error.Type, error.Message, 1)));
    }

    [Fact]
    public void Expected_errors_are_counted_apart_from_the_same_unexpected_ones()
    {
        _groups.Add("E", "refused", isExpected: true);
        _groups.Add("E", "refused", isExpected: false);
        _groups.Add("E", "refused", isExpected: true);

        _groups.Read().Should().Equal(new ErrorCount("E", "refused", 1), new ErrorCount("E", "refused", 2, IsExpected: true));
    }

    [Fact]
    public void Unexpected_errors_come_first_then_the_larger_group_then_the_name()
    {
        ErrorCount[] ordered =
        [
            new("Z", "z", 3), new("A", "b", 2), new("A", "c", 2), new("B", "a", 2), new("A", "a", 1),
            new("A", "a", 4, IsExpected: true), new("Y", "y", 2, IsExpected: true), new("Z", "x", 2, IsExpected: true),
        ];
        foreach (var (type, message, count, isExpected) in ordered.Reverse())
        {
            for (var i = 0; i < count; i++) _groups.Add(type, message, isExpected);
        }

        _groups.Read().Should().Equal(ordered);
    }

    [Fact]
    public void Of_many_errors_all_unexpected_ones_come_before_all_expected_ones()
    {
        for (var i = 0; i < 40; i++) _groups.Add($"E{i}", "refused", isExpected: i % 2 == 0);

        _groups.Read().Select(error => error.IsExpected).Should().Equal([.. Enumerable.Repeat(false, 20), .. Enumerable.Repeat(true, 20)]);
    }

    [Theory]
    [InlineData("\n\r\n  no answer \n at node 1", "no answer")]
    [InlineData("\tno answer\r at node 1", "no answer")]
    [InlineData("no answer", "no answer")]
    [InlineData(" \r\n ", "")]
    public void The_first_line_is_the_first_that_says_something(string message, string line)
    {
        _groups.Add("E", message, isExpected: false);

        _groups.Read().Should().Equal(new ErrorCount("E", line, 1));
    }

    [Fact]
    public void What_lies_beyond_the_longest_type_and_message_tells_no_errors_apart()
    {
        var type = new string('T', 200);
        var message = new string('m', 300);
        _groups.Add(type, message, isExpected: false);
        _groups.Add($"{type}1", $"{message}1", isExpected: false);
        _groups.Add($"{type}2", $"{message}2", isExpected: false);

        _groups.Read().Should().Equal(new ErrorCount(type, message, 3));
    }

    [Fact]
    public void Once_there_are_too_many_the_known_ones_still_count_as_themselves()
    {
        var groups = new ErrorGroups(maxGroups: 2, maxLength: 300);
        foreach (var message in (string[])["a", "b", "c", "d", "a", "c", "c", "c"]) groups.Add("E", message, isExpected: false);

        groups.Read().Should().Equal(
            new ErrorCount("E", "a", 2), new ErrorCount("E", "b", 1), new ErrorCount("other", "beyond the first 2 different errors", 5));
    }
}
