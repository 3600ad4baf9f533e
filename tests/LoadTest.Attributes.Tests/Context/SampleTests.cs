namespace LoadTest.Attributes.Tests.Context;

public sealed class SampleTests
{
    private readonly RecordingSink _sink = new();

    [Fact]
    public void Each_kind_of_value_becomes_a_field_by_itself()
    {
        new LoadContext(_sink).Sample("ALL", ("text", "a"), ("nothing", null), ("ratio", 1.5), ("single", 2.5f), ("count", 3), ("long", 4L), ("flag", true));

        _sink.Calls.Should().Equal(
            "sample ALL text Text a00",
            "sample ALL nothing Text 00",
            "sample ALL ratio Number 1.50",
            "sample ALL single Number 2.50",
            "sample ALL count Whole 03",
            "sample ALL long Whole 04",
            "sample ALL flag Flag 01");
    }

    [Fact]
    public void A_sample_needs_a_tag() =>
        Assert.Throws<ArgumentException>("tag", () => new LoadContext(_sink).Sample(" ")).Message
            .Should().StartWith("What is recorded needs a tag that is not blank");
}
