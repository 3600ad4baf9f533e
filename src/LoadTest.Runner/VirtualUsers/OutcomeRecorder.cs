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
    /// <param name="times">When it started, when its first attempt ended and when it ended.</param>
    /// <param name="outcome">How it ended.</param>
    public static void Record(UserEnvironment environment, IterationSink sink, Ticket ticket, IterationTimes times, Outcome outcome)
    {
        var tags = sink.End(keep: ticket.Counted && outcome.Event != IterationEvent.Skipped);
        if (!ticket.Counted) return;

        var recorder = environment.Recorder;
        var response = times.EndedAt - ticket.Start - sink.Pause.Nanoseconds;
        if (outcome.Failure is { } failure) recorder.Error(failure.Type, failure.Message);
        if (outcome.Event == IterationEvent.Abandoned)
        {
            recorder.Abandoned(response);
            return;
        }

        recorder.Happened(outcome.Event);
        var lag = times.StartedAt - ticket.Start;
        switch (outcome.Event)
        {
            case IterationEvent.Ok or IterationEvent.TimedOut:
                recorder.Time(environment.Metrics.Iteration, response, lag);
                RecordDetails(environment, response - lag, times);
                foreach (var tag in tags) recorder.Time(tag, response, lag);
                break;
            case IterationEvent.Failed:
                recorder.Time(environment.Metrics.Failed, response, lag);
                break;
            default:
                break;
        }
    }

    private static void RecordDetails(UserEnvironment environment, long serviceTime, IterationTimes times)
    {
        if (environment.Metrics.ServiceTime is { } service) environment.Recorder.Time(service, serviceTime);
        if (environment.Metrics.FirstAttempt is { } first && times.FirstAttemptEndedAt is { } ended)
            environment.Recorder.Time(first, ended - times.StartedAt);
    }
}
