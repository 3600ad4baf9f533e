using System.Globalization;
using LoadTest.Budgets;

namespace LoadTest;

/// <summary>What one iteration may spend, from <see cref="LoadContext.Budget"/>.</summary>
/// <remarks>
/// <para>Its members may be called from parallel tasks of the iteration. A retry goes on with the budget of the attempts before:
/// what they have spent is spent.</para>
/// <para>A limit that is exceeded is counted once per iteration, under <c>budget_breach{name.tokens}</c>, <c>.calls</c>, <c>.time</c>
/// or <c>.money</c>. The rate <c>budget_breach{name}</c> has one observation per iteration: whether any limit was exceeded.</para>
/// <para>The time runs on the clock of the iteration, without its think time, from the moment at which the budget is made. It is
/// looked at whenever something is spent, and at the end of the iteration.</para>
/// </remarks>
public sealed class LoadBudget
{
    private const string Metric = "budget_breach";

    private readonly Lock _gate = new();
    private readonly ILoadSink _sink;
    private readonly BudgetLimits _limits;
    private readonly long _madeAt;
    private readonly List<string> _breached = [];
    private long _tokens;
    private long _calls;
    private decimal _money;
    private string? _reason;

    internal LoadBudget(ILoadSink sink, string name, BudgetLimits limits)
    {
        _sink = sink;
        _limits = limits;
        _madeAt = sink.Elapsed;
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether a limit was exceeded when it was last looked at.</summary>
    public bool IsBreached
    {
        get
        {
            lock (_gate) return _reason is not null;
        }
    }

    /// <summary>The tokens that are left, 0 or more; null without a limit.</summary>
    public long? RemainingTokens
    {
        get
        {
            lock (_gate) return _limits.Tokens is { } limit ? Math.Max(0, limit - _tokens) : null;
        }
    }

    /// <summary>The calls that are left, 0 or more; null without a limit.</summary>
    public long? RemainingCalls
    {
        get
        {
            lock (_gate) return _limits.Calls is { } limit ? Math.Max(0, limit - _calls) : null;
        }
    }

    /// <summary>The time that is left, 0 or more; null without a limit.</summary>
    public TimeSpan? RemainingTime => _limits.Time is { } limit
        ? TimeSpan.FromTicks(Math.Max(0, (limit - Age).Ticks))
        : null;

    /// <summary>The money that is left, 0 or more; null without a limit.</summary>
    public decimal? RemainingMoney
    {
        get
        {
            lock (_gate) return _limits.Money is { } limit ? Math.Max(0, limit - _money) : null;
        }
    }

    private TimeSpan Age => TimeSpan.FromTicks((_sink.Elapsed - _madeAt) / TimeSpan.NanosecondsPerTick);

    /// <summary>Spends; what exceeds a limit counts as spent all the same.</summary>
    /// <param name="tokens">0 or more.</param>
    /// <param name="calls">0 or more.</param>
    /// <param name="money">0 or more, in the unit of the limit.</param>
    /// <returns>Whether the iteration is still within all limits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite.</exception>
    /// <exception cref="BudgetExceededException">It is not, and the budget stops.</exception>
    public bool Spend(long tokens = 0, long calls = 0, double money = 0)
    {
        BudgetLimits.Whole(tokens, nameof(tokens));
        BudgetLimits.Whole(calls, nameof(calls));
        var amount = BudgetLimits.Amount(money, nameof(money));
        lock (_gate)
        {
            _tokens += tokens;
            _calls += calls;
            _money += amount;
            Look();
            if (_reason is null) return true;
            return _limits.Stop ? throw new BudgetExceededException(Name, _reason) : false;
        }
    }

    /// <summary>Ends the budget with its iteration, and records whether it was kept.</summary>
    /// <returns>Why the iteration has failed; null if it has not.</returns>
    internal string? Settle()
    {
        lock (_gate)
        {
            Look();
            _sink.Rate($"{Metric}{{{Name}}}", _reason is not null);
            return _limits.Stop ? _reason : null;
        }
    }

    private void Look()
    {
        if (_tokens > _limits.Tokens) Breach("tokens", $"more than {_limits.Tokens} tokens");
        if (_calls > _limits.Calls) Breach("calls", $"more than {_limits.Calls} calls");
        if (Age > _limits.Time) Breach("time", string.Create(CultureInfo.InvariantCulture, $"longer than {_limits.Time?.TotalSeconds} s"));
        if (_money > _limits.Money) Breach("money", string.Create(CultureInfo.InvariantCulture, $"more than {_limits.Money} in money"));
    }

    // The text names the limit and not what was spent, so that equal failures are one group of errors.
    private void Breach(string limit, string text)
    {
        if (_breached.Contains(limit)) return;
        _breached.Add(limit);
        _reason ??= $"the budget '{Name}' is exceeded: {text}";
        _sink.Count($"{Metric}{{{Name}.{limit}}}", 1);
    }
}
