using LoadTest.Runner.VirtualUsers;

namespace LoadTest.Runner.Reports;

/// <summary>
/// <c>samples.jsonl</c>: what <see cref="LoadContext.Sample"/> keeps, appended line by line, so that a killed run still leaves its
/// samples. There is none if nothing was kept. Any thread.
/// </summary>
internal sealed class SampleLog : IDisposable
{
    public const string FileName = "samples.jsonl";

    /// <summary>Samples of a tag that are written.</summary>
    public const int MostOfTag = 1_000;

    private readonly Lock _gate = new();
    private readonly SampleLine _line = new();
    private readonly Dictionary<string, long> _counts = [];
    private readonly string _path;
    private readonly TimeProvider _time;
    private FileStream? _file;
    private string? _fault;
    private bool _isClosed;

    /// <summary>Creates the log of a run; an earlier run's is deleted.</summary>
    /// <param name="directory">Of the result.</param>
    /// <param name="time">For the time of a sample.</param>
    public SampleLog(string directory, TimeProvider time)
    {
        (_path, _time) = (Path.Combine(directory, FileName), time);
        Attempt(() => File.Delete(_path));
    }

    /// <summary>The file, if there is one.</summary>
    public IReadOnlyList<string> Files
    {
        get
        {
            lock (_gate) return _file is null ? [] : [_path];
        }
    }

    /// <summary>What a report should say about the samples.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _counts.Where(tag => tag.Value > MostOfTag)
                        .Select(tag => $"{FileName} holds the first {MostOfTag} of {tag.Value} samples '{tag.Key}'."),
                    .. _fault is null ? (string[])[] : [$"{FileName} is not complete: {_fault}"],
                ];
            }
        }
    }

    /// <summary>Appends a sample, unless there have been too many of its tag.</summary>
    public void Write(int user, long iteration, int attempt, string tag, ReadOnlySpan<(string Name, SampleValue Value)> fields)
    {
        lock (_gate)
        {
            if (_isClosed || _fault is not null) return;
            if (!_counts.ContainsKey(tag) && _counts.Count >= SampleNames.MostTags) tag = SampleNames.Other;
            var count = _counts[tag] = _counts.GetValueOrDefault(tag) + 1;
            if (count > MostOfTag) return;
            _line.Begin(_time.GetUtcNow().UtcDateTime, tag);
            _line.Origin(user, iteration, attempt);
            foreach (var (name, value) in fields) _line.Field(name, value);
            _line.End();
            Attempt(Append);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _line.Dispose();
            // A body that outlives its run may still write.
            _isClosed = true;
        }
    }

    private void Append()
    {
        // Without a buffer: what was refused once would be written again when the file is closed.
        _file ??= new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _file.Write(_line.Bytes);
    }

    private void Attempt(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (WriteFault.Is(fault))
        {
            _fault = fault.Message;
        }
    }
}
