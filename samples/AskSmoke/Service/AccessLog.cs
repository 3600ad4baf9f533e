using System.Text.Json;

namespace Rag.Service;

/// <summary>What the service itself saw of every request, to hold the load test's report against. Safe for parallel use.</summary>
internal sealed class AccessLog(TimeProvider clock, string? path) : IAsyncDisposable
{
    private readonly long _started = clock.GetTimestamp();
    private readonly List<AccessEntry> _entries = [];
    private readonly Lock _writing = new();
    private readonly StreamWriter? _file = path is null ? null : new StreamWriter(path);

    /// <summary>The finished requests, in the order in which they finished. Complete once the service has stopped.</summary>
    public IReadOnlyList<AccessEntry> Entries
    {
        get
        {
            lock (_writing) return [.. _entries];
        }
    }

    /// <summary>Begins to time a request.</summary>
    public Visit Begin() => new(this, clock);

    /// <summary>The file is complete after this.</summary>
    public ValueTask DisposeAsync() => _file?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal double SecondsAt(long timestamp) => clock.GetElapsedTime(_started, timestamp).TotalSeconds;

    internal void Add(AccessEntry entry)
    {
        lock (_writing)
        {
            _entries.Add(entry);
            _file?.WriteLine(JsonSerializer.Serialize(entry));
        }
    }
}
