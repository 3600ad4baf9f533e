using LoadTest.Generators.Tests.Compiling;

namespace LoadTest.Generators.Tests.Diagnostics;

public sealed class SampleSizeRuleTests
{
    [Theory]
    [InlineData("P95Ms = 1", 20, "P95")]
    [InlineData("P99Ms = 1", 100, "P99")]
    [InlineData("P999Ms = 1", 1_000, "P999")]
    [InlineData("P50Ms = 1", 2, "P50")]
    [InlineData("MinSuccessPercent = 98", 50, "MinSuccessPercent")]
    [InlineData("MaxErrorPercent = 0.1", 1_000, "MaxErrorPercent")]
    [InlineData("MaxErrorPercent = 90", 10, "MaxErrorPercent")]
    [InlineData("P95Ms = 1», Judge = Judge.Proven«", 59, "P95")]
    [InlineData("P99Ms = 1», Judge = Judge.Proven«", 299, "P99")]
    [InlineData("P999Ms = 1», Judge = Judge.Proven«", 2_995, "P999")]
    [InlineData("P99Ms = 1», OnInconclusive = OnInconclusive.Extend«", 50, "P99")]
    public async Task A_limit_needs_as_many_iterations_as_its_judge_does(string limit, long fewest, string title)
    {
        var message = FormattableString.Invariant(
            $"LT0074: the {title} limit on 'Ask' needs at least {fewest} iterations, and the run has {fewest - 1}; it can never pass. Raise Iterations, or limit what fewer iterations can show, such as MaxMs.");

        await MarkedSource.ShouldReportAsync(Source($"«{limit}»".Replace("«»", "", StringComparison.Ordinal), fewest - 1), message);
        (await FaultsAsync(limit.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal), fewest)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("MinSuccessPercent = 100")]
    [InlineData("MaxErrorPercent = 0")]
    [InlineData("MaxMs = 1, MeanMs = 1, MinPerSecond = 1")]
    [InlineData("Percentile = 20, LimitMs = 1")]
    [InlineData("P99Ms = 1, OnInconclusive = OnInconclusive.Pass")]
    [InlineData("\"step\", P99Ms = 1")]
    public async Task What_few_iterations_can_show_is_no_fault(string limit) => (await FaultsAsync(limit, iterations: 2)).Should().BeEmpty();

    [Fact]
    public async Task A_run_that_ends_by_its_duration_has_nobody_knows_how_many() =>
        (await FaultsOfAsync("""
            [LoadTest(Users = 2, Duration = "1m", WarmUp = "5s")]
            [Kpi(P999Ms = 1)]
            public Task Ask(LoadContext load) => Task.CompletedTask;
            """)).Should().BeEmpty();

    [Fact]
    public async Task Neither_stages_nor_a_warm_up_add_iterations() =>
        (await FaultsOfAsync("""
            [LoadTest(Users = 2, Iterations = 99, WarmUp = "5s")]
            [Stage("1m", Users = 50)]
            [Kpi(P99Ms = 1)]
            public Task Ask(LoadContext load) => Task.CompletedTask;
            """)).Should().Equal("LT0074");

    private static Task<IEnumerable<string>> FaultsAsync(string limit, long iterations) => FaultsOfAsync(Source(limit, iterations));

    private static async Task<IEnumerable<string>> FaultsOfAsync(string members) =>
        (await GeneratorRun.Of(MarkedSource.InClass(members)).FaultsAsync()).Select(fault => fault.Id);

    private static string Source(string limit, long iterations) => FormattableString.Invariant(
        $"""
        [LoadTest(Users = 2, Iterations = {iterations})]
        [Kpi({limit})]
        public Task Ask(LoadContext load) => Task.CompletedTask;
        """);
}
