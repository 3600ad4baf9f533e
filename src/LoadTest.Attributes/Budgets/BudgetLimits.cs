using System.Globalization;
using LoadTest.Units;

namespace LoadTest.Budgets;

/// <summary>The limits of a budget; null is no limit.</summary>
internal sealed record BudgetLimits(long? Tokens, long? Calls, TimeSpan? Time, decimal? Money, bool Stop)
{
    // Beyond it a decimal could overflow while amounts are added.
    private const double MostMoney = 1e15;

    /// <summary>Limits from what the author of a load test writes.</summary>
    /// <exception cref="ArgumentException">There is no limit, or one is out of its range.</exception>
    /// <exception cref="FormatException">The time is no duration.</exception>
    public static BudgetLimits Of(string name, long? tokens, long? calls, string? time, double? money, bool stop)
    {
        if (tokens is null && calls is null && time is null && money is null)
            throw new ArgumentException($"A budget needs a limit of tokens, calls, time or money; '{name}' has none. Give it one.", nameof(name));
        var last = TimeSpan.Zero;
        if (time is not null && !DurationText.TryParse(time, out last))
            throw new FormatException($"The time of a budget is a duration such as \"2s\" ({DurationText.Rule}); '{name}' got \"{time}\".");
        return new BudgetLimits(
            tokens is { } most ? Whole(most, nameof(tokens)) : null,
            calls is { } times ? Whole(times, nameof(calls)) : null,
            time is null ? null : last,
            money is { } amount ? Amount(amount, nameof(money)) : null,
            stop);
    }

    /// <summary>A number that is 0 or more.</summary>
    public static long Whole(long value, string parameter) => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(parameter, value, $"The {parameter} of a budget are 0 or more; found {value}.");

    /// <summary>An amount that is 0 or more, as it is written: 0.1 is a tenth, so that three of them are no more than 0.3.</summary>
    public static decimal Amount(double value, string parameter) => value is >= 0 and <= MostMoney
        ? (decimal)value
        : throw new ArgumentOutOfRangeException(
            parameter, value, string.Create(CultureInfo.InvariantCulture, $"The {parameter} of a budget is 0 to {MostMoney}; found {value}."));
}
