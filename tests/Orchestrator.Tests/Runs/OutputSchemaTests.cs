using Orchestration.Runs;

namespace Orchestration.Tests.Runs;

public sealed class OutputSchemaTests
{
    [Fact]
    public void An_output_that_keeps_the_schema_is_read() =>
        new OutputSchema().Verify("""{"intent":"refund","answer":"Yes.","confidence":0.9}""").Should().Be(new Output("refund", "Yes.", 0.9));

    [Theory]
    [InlineData("", "the output is empty")]
    [InlineData("Yes.", "the output is no JSON object with intent, answer and confidence")]
    [InlineData("[]", "the output is no JSON object with intent, answer and confidence")]
    [InlineData("""{"intent":"refund","answer":"Yes."}""", "the output is no JSON object with intent, answer and confidence")]
    [InlineData("""{"intent":"refund","answer":"","confidence":1}""", "the output says nothing")]
    [InlineData("null", "the output says nothing")]
    [InlineData("""{"intent":"refund","answer":"Yes.","confidence":1.1}""", "the confidence is not between 0 and 1")]
    public void One_that_does_not_is_refused_unless_the_schema_is_lenient(string text, string fault)
    {
        FluentActions.Invoking(() => new OutputSchema().Verify(text)).Should().Throw<OutputSchemaException>().WithMessage($"OUTPUT_SCHEMA_INVALID: {fault}");
        new OutputSchema { IsLenient = true }.Verify(text).Should().NotBeNull();
    }
}
