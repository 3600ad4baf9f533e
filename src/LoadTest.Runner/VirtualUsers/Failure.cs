using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>Why an iteration failed: the group of errors that it belongs to.</summary>
/// <param name="Type">The type of the exception, or what else failed.</param>
/// <param name="Message">The message.</param>
internal sealed record Failure(string Type, string Message)
{
    /// <summary>The exception that a failure without one stands for; null if the body named none.</summary>
    public Exception? Cause { get; init; }

    public static Failure Of(Exception exception) => exception switch
    {
        FailedAttemptException failed => failed.Failure,
        BudgetExceededException exceeded => OfBudget(exceeded.Message),
        AggregateException { InnerExceptions: [var only] } => OfException(only),
        _ => OfException(exception),
    };

    public static Failure OfFail(string reason, Exception? cause = null) => new("Fail", reason) { Cause = cause };

    public static Failure OfCheck(string name) => new("Check", $"check '{name}' was false");

    public static Failure OfBudget(string reason) => new("Budget", reason);

    public static Failure OfTimeout(TimeSpan limit) => new("IterationTimeout", $"the iteration took longer than {limit.TotalSeconds:0.###} s");

    public static Failure OfAbandonment(string cause) => new("Abandoned", cause);

    public static Failure OfUnexpectedSuccess(string cohort, string expected) =>
        new("Cohort", $"'{cohort}' succeeded; expected was the failure '{expected}'");

    private static Failure OfException(Exception exception) => new(exception.GetType().Name, ExceptionText.MessageOf(exception));
}
