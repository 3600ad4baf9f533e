using LoadTest.Runner.Recording.Histograms;

namespace LoadTest.Runner.Tests.Recording.Histograms;

public sealed class FloatLayoutTests
{
    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1e-300)]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(1.9999)]
    [InlineData(123_456.789)]
    [InlineData(double.MaxValue)]
    public void A_value_lies_in_its_bucket(double value)
    {
        var index = FloatLayout.IndexOf(value);

        FloatLayout.Instance.LowestAt(index).Should().BeLessThanOrEqualTo(value);
        FloatLayout.Instance.HighestAt(index).Should().BeGreaterThanOrEqualTo(value);
        FloatLayout.IndexOf(FloatLayout.Instance.MiddleAt(index)).Should().Be(index);
    }

    [Fact]
    public void A_bucket_is_at_most_a_thousandth_of_its_value_wide()
    {
        for (var value = 1e-200; value < 1e200; value *= 1.37)
        {
            var index = FloatLayout.IndexOf(value);
            var width = FloatLayout.Instance.HighestAt(index) - FloatLayout.Instance.LowestAt(index);
            (width / value).Should().BeLessThan(1e-3);
        }
    }

    [Fact]
    public void Zero_is_the_first_bucket_whatever_its_sign()
    {
        FloatLayout.IndexOf(0.0).Should().Be(0);
        FloatLayout.IndexOf(-0.0).Should().Be(0);
    }
}
