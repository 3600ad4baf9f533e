using LoadTest.Runner.Recording;

namespace LoadTest.Runner.VirtualUsers;

/// <summary>The steps of one iteration that have begun and not ended. The caller locks.</summary>
/// <remarks>A handle is the serial number of the step and its place, so that a stale handle finds nothing.</remarks>
internal sealed class RunningSteps
{
    private const int PlaceBits = 20;

    private RunningStep[] _steps = new RunningStep[4];
    private int _count;
    private long _serial;

    /// <summary>The steps by place; serial number 0 where one has ended.</summary>
    public ReadOnlySpan<RunningStep> Running => _steps.AsSpan(0, _count);

    public long Begin(string name, long startedAt, long pausedBefore, LostTimeReading lostBefore, bool hasFailed = false)
    {
        if (_count == _steps.Length) Array.Resize(ref _steps, _count * 2);
        _steps[_count] = new RunningStep(++_serial, name, startedAt, pausedBefore, lostBefore, hasFailed);
        return (_serial << PlaceBits) | (long)_count++;
    }

    /// <summary>Marks a step as failed.</summary>
    /// <returns>Its name; null if it has ended or had failed before.</returns>
    public string? Fail(long handle)
    {
        var place = Place(handle);
        if (place < 0 || _steps[place].HasFailed) return null;
        _steps[place] = _steps[place] with { HasFailed = true };
        return _steps[place].Name;
    }

    /// <summary>Takes a step out.</summary>
    /// <returns>False for one that has ended before.</returns>
    public bool TryEnd(long handle, out RunningStep step)
    {
        var place = Place(handle);
        step = place < 0 ? default : _steps[place];
        if (place < 0) return false;

        _steps[place] = default;
        while (_count > 0 && _steps[_count - 1].Serial == 0) _count--;
        return true;
    }

    public void Clear()
    {
        Array.Clear(_steps, 0, _count);
        _count = 0;
    }

    private int Place(long handle)
    {
        var place = (int)(handle & ((1 << PlaceBits) - 1));
        return place < _count && _steps[place].Serial == handle >> PlaceBits ? place : -1;
    }
}
