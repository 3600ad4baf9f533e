namespace LoadTest.Runner.Reports;

/// <summary>
/// <c>events.jsonl</c>: what happens during a run, appended line by line, so that a killed run still leaves its data: each second
/// of the series, and the first messages. Any thread.
/// </summary>
internal sealed class EventLog : IDisposable
{
    public const string FileName = "events.jsonl";

    private const int MostMessages = 1_000;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly StreamWriter? _writer;
    private readonly List<string> _warnings = [];
    private int _messages;
    private bool _isBroken;

    private EventLog(StreamWriter? writer, TimeProvider time)
    {
        _writer = writer;
        _time = time;
    }

    /// <summary>What a report should say about the log itself.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            lock (_gate) return _messages > MostMessages ? [.. _warnings, $"{FileName} holds the first {MostMessages} of {_messages} messages."] : [.. _warnings];
        }
    }

    /// <summary>Opens the log of a run in place of an earlier one's; where it cannot be written it is left out, with a warning.</summary>
    public static EventLog Open(string directory, TimeProvider time)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var file = new FileStream(Path.Combine(directory, FileName), FileMode.Create, FileAccess.Write, FileShare.Read);
            return new EventLog(new StreamWriter(file) { AutoFlush = true }, time);
        }
        catch (Exception fault) when (WriteFault.Is(fault))
        {
            var log = new EventLog(null, time);
            log._warnings.Add($"{FileName} could not be written: {fault.Message}");
            return log;
        }
    }

    /// <summary>Appends a message, unless there have been too many.</summary>
    public void Write(string message)
    {
        lock (_gate)
        {
            if (++_messages <= MostMessages) Append(new EventLine(Now, Redaction.Redact(message), null));
        }
    }

    /// <summary>Appends a second of the series.</summary>
    public void Write(SeriesRow second)
    {
        lock (_gate) Append(new EventLine(Now, null, second));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_isBroken) _writer?.Dispose();
            // A body that outlives its run may still write.
            _isBroken = true;
        }
    }

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    private void Append(EventLine line)
    {
        if (_writer is null || _isBroken) return;
        try
        {
            _writer.WriteLine(EventLineJson.Render(line));
        }
        catch (Exception fault) when (WriteFault.Is(fault))
        {
            _isBroken = true;
            _warnings.Add($"{FileName} ends early: {fault.Message}");
        }
    }
}
