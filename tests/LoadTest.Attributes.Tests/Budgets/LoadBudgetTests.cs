using LoadTest.Attributes.Tests.Context;

namespace LoadTest.Attributes.Tests.Budgets;

public sealed class LoadBudgetTests
{
    private readonly RecordingSink _sink = new();
    private readonly LoadContext _load;

    public LoadBudgetTests() => _load = new LoadContext(_sink);

    [Fact]
    public void What_is_spent_is_no_longer_left()
    {
        var budget = _load.Budget("request", tokens: 100, calls: 3, money: 0.5);

        budget.Spend(tokens: 60, calls: 2, money: 0.1).Should().BeTrue();

        (budget.RemainingTokens, budget.RemainingCalls, budget.RemainingMoney, budget.RemainingTime).Should().Be((40, 1, 0.4m, null));
        budget.IsBreached.Should().BeFalse();
        _sink.Calls.Should().BeEmpty();
    }

    [Fact]
    public void What_exceeds_a_limit_leaves_nothing_and_counts_a_breach_once()
    {
        var budget = _load.Budget("request", tokens: 100);

        budget.Spend(tokens: 101).Should().BeFalse();
        budget.Spend().Should().BeFalse();

        budget.RemainingTokens.Should().Be(0);
        budget.IsBreached.Should().BeTrue();
        _sink.Calls.Should().Equal("count budget_breach{request.tokens} 1");
    }

    [Fact]
    public void A_limit_may_be_used_up()
    {
        _load.Budget("request", tokens: 100, calls: 1, money: 0).Spend(tokens: 100, calls: 1).Should().BeTrue();
        _sink.Calls.Should().BeEmpty();
    }

    [Fact]
    public void Three_tenths_are_no_more_than_0_3()
    {
        var budget = _load.Budget("request", money: 0.3);

        for (var i = 0; i < 3; i++) budget.Spend(money: 0.1).Should().BeTrue();
        budget.Spend(money: 1e-9).Should().BeFalse();
    }

    [Fact]
    public void The_time_counts_from_the_making_of_the_budget()
    {
        _sink.Elapsed = 10_000_000_000;
        var budget = _load.Budget("request", time: "2s");
        _sink.Elapsed = 12_000_000_000;
        budget.Spend(tokens: 1).Should().BeTrue();
        budget.RemainingTime.Should().Be(TimeSpan.Zero);
        _sink.Elapsed += 100;

        budget.Spend(tokens: 1).Should().BeFalse();
        _sink.Calls.Should().Equal("count budget_breach{request.time} 1");
    }

    [Fact]
    public void A_budget_that_stops_throws_at_every_spending_beyond_it()
    {
        var budget = _load.Budget("request", calls: 1, tokens: 10, stop: true);
        budget.Spend(calls: 1);

        for (var i = 0; i < 2; i++)
        {
            budget.Invoking(it => it.Spend(calls: 1, tokens: 20)).Should().Throw<BudgetExceededException>()
                .WithMessage("the budget 'request' is exceeded: more than 10 tokens").Which.Budget.Should().Be("request");
        }

        _sink.Calls.Should().Equal("count budget_breach{request.tokens} 1", "count budget_breach{request.calls} 1");
    }

    [Fact]
    public void Parallel_spendings_are_all_counted()
    {
        var budget = _load.Budget("request", tokens: 100_000);

        Parallel.For(0, 1_000, _ => budget.Spend(tokens: 7));

        budget.RemainingTokens.Should().Be(93_000);
    }

    [Fact]
    public void A_budget_needs_a_limit() =>
        _load.Invoking(load => load.Budget("request")).Should().Throw<ArgumentException>()
            .WithMessage("A budget needs a limit of tokens, calls, time or money; 'request' has none. Give it one.*");

    [Fact]
    public void A_time_that_is_none_is_refused() =>
        _load.Invoking(load => load.Budget("request", time: "soon")).Should().Throw<FormatException>().WithMessage("*'request' got \"soon\".");

    [Fact]
    public void A_budget_needs_a_name() => _load.Invoking(load => load.Budget(" ", calls: 1)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, -0.1)]
    [InlineData(0, 0, double.NaN)]
    [InlineData(0, 0, double.PositiveInfinity)]
    public void Less_than_nothing_is_neither_a_limit_nor_spent(long tokens, long calls, double money)
    {
        _load.Invoking(load => load.Budget("request", tokens, calls, money: money)).Should().Throw<ArgumentOutOfRangeException>();
        _load.Budget("request", tokens: 1).Invoking(budget => budget.Spend(tokens, calls, money)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
