using LoadTest.Runner.Recording;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>What an iteration of a cohort does in place of the load method, and how its end is judged.</summary>
internal sealed class Cohort(CohortDefinition definition)
{
    /// <summary>Runs the cohort's method as a step, which is ok if the method ends as expected.</summary>
    /// <param name="instance">Of the test class.</param>
    /// <param name="sink">Of the iteration.</param>
    public async ValueTask RunAsync(object? instance, IterationSink sink)
    {
        using var step = sink.Context.Step(definition.Name);
        try
        {
            await definition.Invoke(instance, sink.Context).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (!Expects(Failure.Of(exception))) step.Fail(exception.Message);
            throw;
        }

        if (Judge(Outcome.Of(null, sink.Failure, sink.SkipReason)) is { Event: IterationEvent.Failed, Failure: { } failure }) step.Fail(failure.Message);
    }

    /// <summary>The outcome in the light of what is expected. A timeout or an abandonment is nobody's expectation.</summary>
    public Outcome Judge(Outcome outcome) => (outcome.Event, definition.ExpectFailure) switch
    {
        (IterationEvent.Failed, not null) when Expects(outcome.Failure!) => outcome with { Event = IterationEvent.ExpectedFailure },
        (IterationEvent.Ok, { } expected) => new Outcome(IterationEvent.Failed, Failure.OfUnexpectedSuccess(definition.Name, expected)),
        _ => outcome,
    };

    private bool Expects(Failure failure) => definition.ExpectFailure is { } expected
        && (failure.Type == expected || BeginsWith(failure.Message.AsSpan().TrimStart(), expected));

    private static bool BeginsWith(ReadOnlySpan<char> message, string expected) =>
        message.StartsWith(expected, StringComparison.Ordinal)
        && (message.Length == expected.Length || !IsOfWord(message[expected.Length]) || !IsOfWord(expected[^1]));

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
