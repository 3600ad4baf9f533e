using System.Text.Json;

namespace LoadTest.Runner.Reports;

/// <summary>
/// <c>events.jsonl</c>: what happens during a run, appended line by line, so that a killed run still leaves its data. Bounded;
/// any thread.
/// </summary>
internal sealed class EventLog : IDisposable
{
    public const string FileName = "events.jsonl";

    // Progress lines included: an hour of them, and as many of the user's own.
    private const int MostLines = 1_000;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly StreamWriter? _writer;
    private readonly List<string> _warnings = [];
    private int _lines;
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
            lock (_gate) return _lines > MostLines ? [.. _warnings, $"{FileName} holds the first {MostLines} of {_lines} lines."] : [.. _warnings];
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
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var log = new EventLog(null, time);
            log._warnings.Add($"{FileName} could not be written: {fault.Message}");
            return log;
        }
    }

    /// <summary>Appends a line.</summary>
    public void Write(string message)
    {
        lock (_gate)
        {
            if (++_lines > MostLines || _writer is null || _isBroken) return;
            try
            {
                var text = JsonSerializer.Serialize(new EventLine(_time.GetUtcNow().UtcDateTime, Redaction.Redact(message)), EventLineContext.Default.EventLine);
                _writer.WriteLine(text);
            }
            catch (IOException fault)
            {
                _isBroken = true;
                _warnings.Add($"{FileName} ends early: {fault.Message}");
            }
        }
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
}
