namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// What most bodies do without comes into being when it is first used. Until then there is nothing to reset, and nothing that drives
/// what the client of the service needs out of the processor's cache. Created within the gate.
/// </summary>
internal sealed partial class IterationSink
{
    private AttemptDraft? _draft;
    private IterationRandom? _random;
    private IterationPipelines? _pipelines;

    // The watchdog reads these without the gate.
    private volatile IterationPause? _pause;
    private volatile BudgetList? _budgets;

    /// <summary>Whether the iteration thinks right now.</summary>
    public bool IsThinking => _pause is { IsRunning: true };

    public LoadRandom Random
    {
        get
        {
            using var visit = _gate.Enter();
            return Randoms.OfBody(Ticket);
        }
    }

    public LoadRandom JitterRandom
    {
        get
        {
            using var visit = _gate.Enter();
            return Randoms.OfJitter(Ticket);
        }
    }

    public LoadRandom ChaosRandom
    {
        get
        {
            using var visit = _gate.Enter();
            return Randoms.OfChaos(Ticket);
        }
    }

    private AttemptDraft Draft => _draft ??= new AttemptDraft();

    private IterationRandom Randoms => _random ??= new IterationRandom(_environment.Streams, User);

    /// <summary>The think time inside the iteration up to now, in nanoseconds.</summary>
    /// <param name="now">Nanoseconds of the plan.</param>
    public long PausedUntil(long now) => _pause?.Until(now) ?? 0;

    /// <summary>Settles its budgets while it still records.</summary>
    /// <returns>Why it has failed; null if no budget says so.</returns>
    public Failure? SettleBudgets() => _budgets?.Settle();

    public T? Feature<T>() where T : class => typeof(T) == typeof(IterationPipelines) ? Pipelines() as T : _environment.Mix as T;

    public LoadBudget Budget(LoadBudget budget)
    {
        using (_gate.Enter()) _budgets ??= new BudgetList();
        return _budgets.Add(budget);
    }

    public ValueTask Think(TimeSpan shortest, TimeSpan longest)
    {
        using (_gate.Enter())
        {
            _pause ??= new IterationPause(Clock);
            if (shortest != longest) longest = Randoms.OfThink(Ticket).Between(shortest, longest);
        }

        return _pause.For(longest, Cancellation);
    }

    private IterationPipelines Pipelines()
    {
        using var visit = _gate.Enter();
        if (_pipelines is not null) return _pipelines;
        _pipelines = new IterationPipelines(_environment.KeyedPipelines, this, _environment.Streams);
        _pipelines.Begin(Ticket);
        return _pipelines;
    }
}
