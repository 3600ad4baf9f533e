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
    public static void Record(UserEnvironment environment, IterationSink sink, Ticket ticket, IterationTimes times, Outcome outcome)
    {
        var tags = sink.End(keep: ticket.Counted && outcome.Event != IterationEvent.Skipped);
        if (!ticket.Counted) return;

        var recorder = environment.Recorder;
        if (outcome.Failure is { } failure) recorder.Error(failure.Type, failure.Message);
        if (outcome.Event == IterationEvent.Abandoned)
        {
            recorder.Abandoned(times.Response);
            return;
        }

        recorder.Happened(outcome.Event);
        switch (outcome.Event)
        {
            case IterationEvent.Ok or IterationEvent.TimedOut:
                recorder.Time(environment.Metrics.Iteration, times.Response, times.OwnLag);
                RecordDetails(environment, times);
                foreach (var tag in tags) recorder.Time(tag, times.Response, times.OwnLag);
                break;
            case IterationEvent.Failed:
                recorder.Time(environment.Metrics.Failed, times.Response, times.OwnLag);
                break;
            default:
                break;
        }
    }

    private static void RecordDetails(UserEnvironment environment, IterationTimes times)
    {
        if (environment.Metrics.ServiceTime is { } service) environment.Recorder.Time(service, times.Service, times.Lost);
        if (environment.Metrics.FirstAttempt is { } first && times.FirstAttempt is { } attempt) environment.Recorder.Time(first, attempt);
    }
}
