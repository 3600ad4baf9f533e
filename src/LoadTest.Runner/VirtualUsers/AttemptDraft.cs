using System.Runtime.InteropServices;
using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// What one attempt has recorded, kept back until it is known whether it counts. Reused without allocation. The caller locks.
/// </summary>
internal sealed class AttemptDraft
{
    private readonly SampleBuffer _samples = new();
    private List<int>? _tags;

    /// <summary>From 0; above 0 in a retry.</summary>
    public int Number { get; private set; }

    /// <summary>The first failure that the body reported without throwing.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>The first reason for which it took itself out.</summary>
    public string? SkipReason { get; private set; }

    /// <summary>The steps that run.</summary>
    public RunningSteps Steps { get; } = new();

    /// <summary>The latency metrics of its tags.</summary>
    public ReadOnlySpan<int> Tags => CollectionsMarshal.AsSpan(_tags);

    /// <summary>Forgets the attempt before.</summary>
    public void Begin(int number)
    {
        Number = number;
        Failure = null;
        SkipReason = null;
        _tags?.Clear();
        _samples.Clear();
        Steps.Clear();
    }

    public void Add(Sample sample) => _samples.Add(sample);

    /// <summary>Whether this metric has been marked.</summary>
    public bool IsMarked(int metric) => _samples.IsMarked(metric);

    public void Fail(Failure failure) => Failure ??= failure;

    public void Skip(string reason) => SkipReason ??= reason;

    /// <summary>Adds a tag; one that is there already counts once.</summary>
    public void Tag(int metric)
    {
        if (!Tags.Contains(metric)) (_tags ??= []).Add(metric);
    }

    /// <summary>Ends the last attempt of an iteration.</summary>
    /// <param name="recorder">Takes the samples; null discards them.</param>
    public void End(Recorder? recorder)
    {
        if (recorder is not null) _samples.Flush(recorder);
        else _samples.Clear();
    }
}
