namespace LoadTest.Attributes.Tests.Usage;

public sealed class PriceAttributeTests
{
    [Fact]
    public void A_price_is_nothing_unless_told_and_that_of_cached_tokens_that_of_all()
    {
        var price = new PriceAttribute("large");

        price.Model.Should().Be("large");
        price.InputPerMillion.Should().Be(0);
        price.OutputPerMillion.Should().Be(0);
        price.CachedPerMillion.Should().Be(double.NaN);
    }
}
