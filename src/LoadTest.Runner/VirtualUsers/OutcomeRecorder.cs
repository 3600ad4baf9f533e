using LoadTest.Runner.Recording;
using LoadTest.Runner.Scheduling;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>Writes the end of an iteration into the measurements: its count, its latencies, its error.</summary>
internal static class OutcomeRecorder
{
    /// <summary>Records an iteration of the counted run.</summary>
    /// <param name="environment">Of the run.</param>
    /// <param name="sink">Of the iteration.</param>
    /// <param name="ticket">Of the iteration.</param>
    /// <param name="times">How long it took.</param>
    /// <param name="outcome">How it ended.</param>
    public static void Record(UserEnvironment environment, IterationSink sink, Ticket ticket, in IterationTimes times, Outcome outcome)
    {
        var tags = sink.End(outcome.Event, times.EndedAt);
        if (!ticket.Counted) return;

        var recorder = environment.Recorder;
        if (outcome.Failure is { } failure) recorder.Error(failure.Type, failure.Message, isExpected: outcome.Event == IterationEvent.ExpectedFailure);
        recorder.Happened(outcome.Event);
        switch (outcome.Event)
        {
            case IterationEvent.Ok or IterationEvent.TimedOut:
                recorder.Time(environment.Metrics.Iteration, times.Response, times.OwnLag);
                RecordDetails(environment, times);
                foreach (var tag in tags) recorder.Time(tag, times.Response, times.OwnLag);
                break;
            case IterationEvent.Failed or IterationEvent.ExpectedFailure:
                recorder.Time(environment.Metrics.Failed, times.Response, times.OwnLag);
                break;
            case IterationEvent.Abandoned:
                RecordAges(environment, times);
                break;
            default:
                break;
        }
    }

    private static void RecordDetails(UserEnvironment environment, in IterationTimes times)
    {
        if (environment.Metrics.ServiceTime is { } service) environment.Recorder.Time(service, times.Service, times.Lost);
        if (environment.Metrics.FirstAttempt is not { } first) return;
        var attempt = times.FirstAttempt ?? new AttemptTime(times.Service, times.Lost);
        environment.Recorder.Time(first, attempt.Nanoseconds, attempt.Lost);
    }

    // How long an abandoned iteration would have taken nobody knows; but how old it was, and how long an attempt took that had ended.
    private static void RecordAges(UserEnvironment environment, in IterationTimes times)
    {
        var recorder = environment.Recorder;
        recorder.Abandoned(environment.Metrics.Iteration, times.Response, times.OwnLag);
        if (environment.Metrics.ServiceTime is { } service) recorder.Abandoned(service, times.Service, times.Lost);
        if (environment.Metrics.FirstAttempt is not { } first) return;
        if (times.FirstAttempt is { } attempt) recorder.Time(first, attempt.Nanoseconds, attempt.Lost);
        else recorder.Abandoned(first, times.Service, times.Lost);
    }
}
