using LoadTest.Runner.Recording;

namespace LoadTest.Runner.Tests.Recording;

public sealed class MoneyAmountTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-9, 1)]
    [InlineData(0.0000000014, 1)]
    [InlineData(0.0000000016, 2)]
    [InlineData(0.07, 70_000_000)]
    [InlineData(1.5, 1_500_000_000)]
    [InlineData(1_000_000, 1_000_000_000_000_000)]
    public void An_amount_is_the_nearest_number_of_billionths(double amount, long billionths) =>
        MoneyAmount.Billionths(amount).Should().Be(billionths);

    [Theory]
    [InlineData(-0.5, "-0.5")]
    [InlineData(-double.Epsilon, "-5E-324")]
    [InlineData(1_000_000.5, "1000000.5")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void What_is_no_cost_is_refused_with_rule_value_and_fix(double amount, string found) =>
        FluentActions.Invoking(() => MoneyAmount.Billionths(amount)).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage($"A cost is 0 to 1,000,000; found {found}. Pass the cost of one call, without a sign.*");
}
