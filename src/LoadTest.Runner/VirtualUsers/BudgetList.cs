namespace LoadTest.Runner.VirtualUsers;

/// <summary>The budgets of one iteration, kept over its attempts. Any thread.</summary>
internal sealed class BudgetList
{
    private readonly Lock _gate = new();
    private readonly List<LoadBudget> _budgets = [];

    /// <summary>Forgets the iteration before.</summary>
    public void Clear()
    {
        lock (_gate) _budgets.Clear();
    }

    /// <summary>Adds a budget, unless there is one of its name.</summary>
    /// <returns>The one that counts.</returns>
    public LoadBudget Add(LoadBudget budget)
    {
        lock (_gate)
        {
            if (_budgets.Find(other => other.Name == budget.Name) is { } known) return known;
            _budgets.Add(budget);
            return budget;
        }
    }

    /// <summary>Settles all budgets while the iteration still records.</summary>
    /// <returns>Why it has failed; null if no budget says so.</returns>
    public Failure? Settle()
    {
        lock (_gate)
        {
            Failure? failure = null;
            foreach (var budget in _budgets)
            {
                if (budget.Settle() is { } reason) failure ??= Failure.OfBudget(reason);
            }

            return failure;
        }
    }
}
