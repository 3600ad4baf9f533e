using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Recording;

public sealed class ExceptionTextTests
{
    [Fact]
    public void The_text_is_the_message() => ExceptionText.MessageOf(new InvalidDataException("no answer")).Should().Be("no answer");

    [Fact]
    public void A_message_that_an_override_leaves_out_is_empty() => ExceptionText.MessageOf(new Overridden(() => null)).Should().BeEmpty();

    [Fact]
    public void An_override_that_throws_costs_only_the_message() =>
        ExceptionText.MessageOf(new Overridden(() => throw new FormatException("bad"))).Should().Be("(reading its message threw FormatException)");

    private sealed class Overridden(Func<string?> message) : Exception
    {
        public override string Message => message()!;
    }
}
