using LoadTest.Runner.Reports;

namespace LoadTest.Runner.Tests.Reports;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(1812.345, "ms", "1812.3 ms")]
    [InlineData(39.877, "/s", "39.88/s")]
    [InlineData(0.04212, null, "0.0421")]
    [InlineData(0.0000165, "USD", "0.0000165 USD")]
    [InlineData(-0.00001234567, null, "-0.00001235")]
    [InlineData(1e-20, null, "0")]
    [InlineData(-5.0, "%", "-5 %")]
    [InlineData(0.0, "%", "0 %")]
    [InlineData(1e18, "", "1e18")]
    [InlineData(double.NaN, "ms", "-")]
    [InlineData(double.PositiveInfinity, "ms", "-")]
    [InlineData(null, "ms", "-")]
    public void A_number_has_the_decimals_that_its_size_is_worth(double? value, string? unit, string text) =>
        NumberText.Of(value, unit).Should().Be(text);
}
