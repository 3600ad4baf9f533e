using System.Text.Json;
using LoadTest.Runner.Kpis;
using LoadTest.Runner.Scenarios;
using LoadTest.Runner.Tests.Runs;

namespace LoadTest.Runner.Tests.VirtualUsers;

public sealed class UsageTests
{
    private static readonly ModelPrice Large = new("large") { InputPerMillion = 2.5, OutputPerMillion = 10, CachedPerMillion = 1.25 };
    private static readonly ModelPrice Small = new("small") { InputPerMillion = 0.15, OutputPerMillion = 0.6 };

    private readonly Simulation _simulation = new() { Profile = new() { Users = 1, Iterations = 10 }, Prices = [Large, Small] };

    [Fact]
    public void Tokens_are_summed_by_direction()
    {
        var result = _simulation.Run(load =>
        {
            load.Tokens(input: 800, output: 60, cached: 500);
            load.Tokens(200);
            return ValueTask.CompletedTask;
        });

        result.Measurements.Metric("tokens_in")!.Total.Should().Be(10_000);
        result.Measurements.Metric("tokens_out")!.Total.Should().Be(600);
        result.Measurements.Metric("tokens_cached")!.Total.Should().Be(5_000);
        result.Measurements.Metric("cost").Should().BeNull("nobody has named a model");
    }

    [Fact]
    public void A_model_adds_what_its_tokens_cost_to_the_total_and_to_its_own()
    {
        var result = _simulation.Run(load =>
        {
            load.Tokens("large", input: 1_000, output: 100, cached: 400);
            load.Tokens("small", input: 7, output: 1, cached: 7);
            return ValueTask.CompletedTask;
        });

        // 600 · 2.5 + 400 · 1.25 + 100 · 10 = 3,000 millionths; 7 · 0.15 + 1 · 0.6 = 1.65 millionths, no price of its own for cached.
        result.Measurements.Metric("cost{large}")!.Amount.Should().Be(0.03);
        result.Measurements.Metric("cost{small}")!.Amount.Should().Be(0.0000165);
        result.Measurements.Metric("cost")!.Amount.Should().Be(0.0300165);
        result.Measurements.Metric("tokens_in")!.Total.Should().Be(10_070);
    }

    [Fact]
    public void The_sum_of_many_small_amounts_is_exact()
    {
        var result = new Simulation { Profile = new() { Users = 1, Iterations = 1_000 } }.Run(static load =>
        {
            for (var i = 0; i < 100; i++) load.Cost(0.1);
            load.Cost(0.000_000_001);
            load.Cost(0);
            return ValueTask.CompletedTask;
        });

        result.Measurements.Metric("cost")!.Should().BeEquivalentTo(new { Count = 102_000L, Total = 10_000_000_001_000L, Amount = 10_000.000001 });
    }

    [Fact]
    public void What_a_retried_attempt_has_used_is_paid_for()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Iterations = 10 }, Prices = [Large], Resilience = new() { Retry = new(1) } };

        var result = simulation.Run(load =>
        {
            load.Tokens("large", output: 100);
            return load.Attempt == 0 ? throw new TimeoutException() : ValueTask.CompletedTask;
        });

        result.Measurements.Metric("tokens_out")!.Total.Should().Be(2_000);
        result.Measurements.Metric("cost")!.Amount.Should().Be(0.02);
    }

    [Fact]
    public void The_warm_up_costs_nothing()
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(10), WarmUp = TimeSpan.FromSeconds(5) } };

        var result = simulation.Run(async load =>
        {
            load.Cost(1);
            load.Tokens(1);
            await simulation.Delay(1_000);
        });

        result.Measurements.Metric("cost")!.Amount.Should().Be(10);
        result.Measurements.Metric("tokens_in")!.Total.Should().Be(10);
    }

    [Theory]
    [InlineData(0.50, true)]
    [InlineData(0.499, false)]
    public void A_KPI_limits_the_cost(double limit, bool passes)
    {
        var simulation = new Simulation { Profile = new() { Users = 1, Iterations = 10 }, Kpis = [MaxTotal("cost", limit)] };

        var result = simulation.Run(load =>
        {
            load.Cost(0.05);
            return ValueTask.CompletedTask;
        });

        result.Kpis[0].Should().BeEquivalentTo(new { Actual = 0.5, Verdict = passes ? Verdict.Pass : Verdict.Fail });
    }

    [Theory]
    [InlineData(Judge.Estimate, 50, true)]
    [InlineData(Judge.Estimate, 50.1, false)]
    [InlineData(Judge.Proven, 49, true)]
    [InlineData(Judge.Proven, 51, false)]
    public void A_KPI_limits_the_tokens_per_second(Judge judge, double limit, bool passes)
    {
        var kpi = new KpiDefinition
        {
            Metric = "tokens_out",
            Statistic = KpiStatistic.PerSecond,
            Comparison = KpiComparison.Min,
            Limit = limit,
            Judging = new JudgeSettings { Judge = judge },
        };
        var simulation = new Simulation
        {
            Profile = new() { Users = 1, Duration = TimeSpan.FromSeconds(60) },
            Kpis = [kpi],
        };

        var result = simulation.Run(async load =>
        {
            await simulation.Delay(500);
            load.Tokens(output: 25);
            await simulation.Delay(500);
            load.Tokens(output: 25);
        });

        result.Kpis[0].Should().BeEquivalentTo(new { Actual = 50.0, Samples = 3_000L, Verdict = passes ? Verdict.Pass : Verdict.Fail });
    }

    [Theory]
    [InlineData(-1, 0, 0, "A number of tokens is 0 or more; input is -1. Pass what the call used.")]
    [InlineData(0, -2, 0, "A number of tokens is 0 or more; output is -2. Pass what the call used.")]
    [InlineData(0, 0, -3, "A number of tokens is 0 or more; cached is -3. Pass what the call used.")]
    [InlineData(5, 0, 6, "Cached tokens are part of the input; found 6 of 5. Pass all that was sent as input, cached ones included.")]
    public void Numbers_that_are_no_tokens_fail_the_iteration_and_count_nothing(long input, long output, long cached, string message)
    {
        var result = _simulation.Run(load =>
        {
            load.Tokens(input, output, cached);
            return ValueTask.CompletedTask;
        });

        result.Measurements.Iterations.Failed.Should().Be(10);
        result.Measurements.Errors.Single().Message.Should().StartWith(message);
        result.Measurements.Metric("tokens_in").Should().BeNull();
    }

    [Theory]
    [InlineData(-0.01, "A cost is 0 to 1,000,000; found -0.01. Pass the cost of one call, without a sign.")]
    [InlineData(double.NaN, "A cost is 0 to 1,000,000; found NaN. Pass the cost of one call, without a sign.")]
    [InlineData(1_000_001, "A cost is 0 to 1,000,000; found 1000001. Pass the cost of one call, without a sign.")]
    public void An_amount_that_is_no_cost_fails_the_iteration(double amount, string message)
    {
        var result = _simulation.Run(load =>
        {
            load.Cost(amount);
            return ValueTask.CompletedTask;
        });

        result.Measurements.Errors.Single().Message.Should().StartWith(message);
        result.Measurements.Metric("cost").Should().BeNull();
    }

    [Fact]
    public void A_model_without_a_price_fails_the_iteration_with_the_known_ones()
    {
        var result = _simulation.Run(load =>
        {
            load.Tokens("huge", 1);
            return ValueTask.CompletedTask;
        });

        result.Measurements.Errors.Single().Message.Should().StartWith(
            "A model that is named needs a price; found 'huge', and prices of 'large', 'small'. Add [Price(\"huge\", …)], or leave the name out.");
    }

    [Fact]
    public void The_result_has_tokens_per_second_and_the_cost_in_the_currency_of_the_setting()
    {
        var directory = Directory.CreateTempSubdirectory("loadtest-usage").FullName;
        try
        {
            var simulation = new Simulation { Prices = [Large], Variables = { ["LOADTEST_CURRENCY"] = "USD" } };
            var outcome = simulation.RunHost(
                async load =>
                {
                    load.Tokens("large", output: 100);
                    await simulation.Delay(1_000);
                },
                directory);

            using var json = JsonDocument.Parse(File.ReadAllText(outcome.Files.Single(file => file.EndsWith("result.json", StringComparison.Ordinal))));
            Row("tokens_out").Should().Be(("counter", "tokens", 1_000, 100));
            Row("cost").Should().Be(("counter", "USD", 0.01, 0.001));

            (string?, string?, double, double) Row(string name)
            {
                var row = json.RootElement.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("name").GetString() == name);
                return (row.GetProperty("kind").GetString(), row.GetProperty("unit").GetString(), row.GetProperty("total").GetDouble(), row.GetProperty("perSecond").GetDouble());
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static KpiDefinition MaxTotal(string metric, double limit) =>
        new() { Metric = metric, Statistic = KpiStatistic.Total, Comparison = KpiComparison.Max, Limit = limit };
}
