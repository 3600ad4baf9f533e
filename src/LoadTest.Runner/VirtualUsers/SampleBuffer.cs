using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>
/// The samples of one attempt, kept back until it is known whether they count. Reused without allocation. The caller locks.
/// </summary>
internal sealed class SampleBuffer
{
    private Sample[] _samples = new Sample[4];
    private int _count;

    public void Add(Sample sample)
    {
        if (_count == _samples.Length) Array.Resize(ref _samples, _count * 2);
        _samples[_count++] = sample;
    }

    public void Clear() => _count = 0;

    /// <summary>Whether this metric has been marked in this attempt.</summary>
    public bool IsMarked(int metric)
    {
        foreach (ref readonly var sample in _samples.AsSpan(0, _count))
        {
            if (sample.Metric == metric && sample.Kind == SampleKind.Mark) return true;
        }

        return false;
    }

    /// <summary>Hands all samples to the recorder and forgets them.</summary>
    public void Flush(Recorder recorder)
    {
        foreach (ref readonly var sample in _samples.AsSpan(0, _count)) sample.RecordTo(recorder);
        _count = 0;
    }
}
