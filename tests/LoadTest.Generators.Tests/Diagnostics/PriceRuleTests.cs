using LoadTest.Generators.Tests.Compiling;

namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class PriceRuleTests
{
    [Theory]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Price("large", «InputPerMillion = double.NaN»)]
        public void Ask(LoadContext load) => load.Tokens("large", 1);
        """,
        """LT0063: the InputPerMillion of "large" is NaN; a price is between 0 and 1,000,000 per million tokens. Correct it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Price("large", «CachedPerMillion = 1000001»)]
        public void Ask(LoadContext load) => load.Tokens("large", 1);
        """,
        """LT0063: the CachedPerMillion of "large" is 1000001; a price is between 0 and 1,000,000 per million tokens. Correct it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Price(«" "»)]
        public void Ask() { }
        """,
        """LT0064: the model " " of 'Ask' has no name; a model that is named has one price. Name it.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Price("large", InputPerMillion = 1)]
        [Price(«"large"», InputPerMillion = 2)]
        public void Ask() { }
        """,
        """LT0064: the model "large" of 'Ask' has a price already; a model that is named has one price. Remove one of them.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        public void Ask(LoadContext load) => load.Tokens(output: 1, model: «"large"»);
        """,
        """LT0064: the model "large" of 'Ask' has no price; a model that is named has one price. Add [Price("large", …)], or leave the name out.""")]
    [InlineData(
        """
        [LoadTest(Users = 2, Duration = "1m")]
        [Price("small")]
        [Mix(nameof(Chat), 1)]
        public partial Task Ask(LoadContext load);

        private Task Chat(LoadContext load)
        {
            load.Tokens(«"large"», 1);
            return Task.CompletedTask;
        }
        """,
        """LT0064: the model "large" of 'Ask' has no price; a model that is named has one price. Add [Price("large", …)], or leave the name out.""")]
    public Task A_fault_of_a_price_is_reported_where_it_stands(string source, string message) => MarkedSource.ShouldReportAsync(source, message);

    [Fact]
    public async Task A_price_without_a_load_test_is_a_stray()
    {
        var faults = await GeneratorRun.Of(MarkedSource.InClass("[Price(\"large\")] public void Ask() { }")).FaultsAsync();

        faults.Should().ContainSingle().Which.Id.Should().Be("LT0034");
    }

    [Theory]
    [InlineData("0", "load.Tokens(\"large\", 1)")]
    [InlineData("1_000_000", "load.Tokens(1, 2, 3)")]
    [InlineData("0.001", "load.Tokens(name, 1)")]
    public async Task A_price_in_range_and_a_model_that_only_the_run_knows_are_no_faults(string price, string call)
    {
        var run = GeneratorRun.Of(MarkedSource.InClass(
            $"""
            private readonly string name = "large";

            [LoadTest(Users = 2, Duration = "1m")]
            [Price("large", InputPerMillion = {price}, CachedPerMillion = {price})]
            public void Ask(LoadContext load) => {call};
            """));

        (await run.FaultsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("load.Cost(0.1)", "cost", "an amount of money")]
    [InlineData("load.Tokens(1)", "tokens_in", "a counter")]
    [InlineData("load.Tokens(cached: 1, input: 1)", "tokens_cached", "a counter")]
    public async Task What_a_call_records_under_our_names_has_a_kind(string call, string metric, string kind)
    {
        var run = GeneratorRun.Of(MarkedSource.InClass(
            $"""
            [LoadTest(Users = 2, Duration = "1m")]
            [Kpi("{metric}", P95Ms = 100)]
            public void Ask(LoadContext load) => {call};
            """));

        (await run.FaultsAsync()).Should().ContainSingle().Which.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            .Should().StartWith($"P95Ms is set on '{metric}', which the method records as {kind};");
    }
}
