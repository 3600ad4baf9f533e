namespace LoadTest.Attributes.Tests.Load;

public sealed class LoadTestAttributeTests
{
    [Fact]
    public void Defaults_are_those_of_the_documentation()
    {
        var loadTest = new LoadTestAttribute();

        loadTest.MaxUsers.Should().Be(1_000);
        loadTest.Arrivals.Should().Be(Arrivals.Constant);
        loadTest.Burstiness.Should().Be(1);
        loadTest.Judge.Should().Be(Judge.Estimate);
        loadTest.Confidence.Should().Be(0.95);
        loadTest.OnInconclusive.Should().Be(OnInconclusive.Fail);
        loadTest.AbortOnFail.Should().BeFalse();
    }

    [Fact]
    public void No_duration_is_set_by_default()
    {
        var durations = typeof(LoadTestAttribute).GetProperties().Where(property => property.PropertyType == typeof(string)).ToArray();

        durations.Select(duration => duration.Name).Should().Contain(["Duration", "WarmUp", "IterationTimeout", "GracefulStop"]);
        durations.Where(duration => duration.GetValue(new LoadTestAttribute()) is not null).Should().BeEmpty();
    }
}
