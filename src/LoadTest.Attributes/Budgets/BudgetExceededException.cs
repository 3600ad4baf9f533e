namespace LoadTest;

/// <summary>More has been spent than a budget with <c>stop: true</c> allows. The iteration fails with the error type "Budget".</summary>
public sealed class BudgetExceededException : InvalidOperationException
{
    internal BudgetExceededException(string budget, string message) : base(message) => Budget = budget;

    /// <summary>The name of the budget.</summary>
    public string Budget { get; }
}
