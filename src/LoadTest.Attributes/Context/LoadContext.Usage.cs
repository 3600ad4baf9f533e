using LoadTest.Budgets;

namespace LoadTest;

/// <content>What language models use.</content>
public sealed partial class LoadContext
{
    /// <summary>Counts the tokens of a call to a language model: <c>tokens_in</c>, <c>tokens_out</c>, <c>tokens_cached</c>.</summary>
    /// <param name="input">All that was sent, cached ones included; 0 or more.</param>
    /// <param name="output">All that was generated; 0 or more.</param>
    /// <param name="cached">Those of <paramref name="input"/> that the service found in its cache; 0 to <paramref name="input"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more are cached than were sent.</exception>
    public void Tokens(long input = 0, long output = 0, long cached = 0) => _sink.Tokens(null, input, output, cached);

    /// <summary>
    /// Counts the tokens of a call to a language model, and adds what they cost by its <see cref="PriceAttribute"/> to <c>cost</c>
    /// and, for this model, to <c>cost{model}</c>.
    /// </summary>
    /// <param name="model">As its price names it.</param>
    /// <param name="input">All that was sent, cached ones included; 0 or more.</param>
    /// <param name="output">All that was generated; 0 or more.</param>
    /// <param name="cached">Those of <paramref name="input"/> that the service found in its cache; 0 to <paramref name="input"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more are cached than were sent.</exception>
    /// <exception cref="ArgumentException">The load method has no price for the model.</exception>
    public void Tokens(string model, long input = 0, long output = 0, long cached = 0) =>
        _sink.Tokens(Named(model), input, output, cached);

    /// <summary>Adds money to <c>cost</c>, such as the price of a call; the total is exact to a billionth per call.</summary>
    /// <param name="amount">0 to 1 million, in the currency of the setting <c>currency</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of its range.</exception>
    public void Cost(double amount) => _sink.Cost(amount);

    /// <summary>Limits what this iteration may spend. An iteration has one budget per name, and its retries go on with it.</summary>
    /// <param name="name">Names the metrics: <c>budget_breach{name}</c>, <c>budget_breach{name.tokens}</c>…</param>
    /// <param name="tokens">The most tokens; 0 or more; no limit by default.</param>
    /// <param name="calls">The most calls; 0 or more; no limit by default.</param>
    /// <param name="time">The longest time from now on, such as <c>"2s"</c>; no limit by default.</param>
    /// <param name="money">The most money, in any unit; 0 or more; no limit by default.</param>
    /// <param name="stop">Whether what exceeds a limit throws, and fails the iteration; by default it is counted only.</param>
    /// <returns>The budget; say what you spend with <see cref="LoadBudget.Spend"/>.</returns>
    /// <exception cref="ArgumentException">There is no limit, or one is out of its range.</exception>
    /// <exception cref="FormatException">The time is no duration.</exception>
    public LoadBudget Budget(
        string name, long? tokens = null, long? calls = null, string? time = null, double? money = null, bool stop = false) =>
        _sink.Budget(new LoadBudget(_sink, Named(name), BudgetLimits.Of(name, tokens, calls, time, money, stop)));
}
