using LoadTest.Runner.Profiles;

namespace LoadTest.Runner.Runs;

/// <summary>How long what still runs at the end of a pass may go on, and what is said of what does not make it. Any thread.</summary>
/// <remarks>
/// What the load generator itself loses of it is given back: an iteration is not abandoned because the process was suspended, or had no
/// processor. A run then takes longer than its plan by no more than that.
/// </remarks>
internal sealed class GracefulStop
{
    private readonly Lock _gate = new();
    private long _begin;
    private long _end;
    private string _cause;

    /// <summary>The one of a plan.</summary>
    /// <param name="passEnd">Nanoseconds of the plan; <see cref="long.MaxValue"/> if only the iterations end the pass.</param>
    /// <param name="length">How long it lasts.</param>
    public GracefulStop(long passEnd, TimeSpan length)
    {
        _begin = passEnd;
        _end = passEnd == long.MaxValue ? passEnd : passEnd + PlanTime.Nanoseconds(length);
        _cause = FormattableString.Invariant($"still running at the end of the graceful stop of {length.TotalSeconds:0.###} s");
    }

    /// <summary>When it is over, in nanoseconds of the plan.</summary>
    public long End
    {
        get
        {
            lock (_gate) return _end;
        }
    }

    /// <summary>Why what still runs then is abandoned.</summary>
    public string Cause
    {
        get
        {
            lock (_gate) return _cause;
        }
    }

    /// <summary>Begins now, because the pass ends early; it is over no later than it would have been.</summary>
    public void BeginEarly(long now, TimeSpan length, string reason)
    {
        lock (_gate)
        {
            _cause = $"still running when the run ended early: {reason}";
            var end = now + PlanTime.Nanoseconds(length);
            if (end < _end) (_begin, _end) = (now, end);
        }
    }

    /// <summary>The generator stood still.</summary>
    /// <param name="since">From then.</param>
    /// <param name="now">Until now, in nanoseconds of the plan.</param>
    public void StoodStill(long since, long now)
    {
        lock (_gate)
        {
            if (since < _end && now > _begin) _end += now - Math.Max(since, _begin);
        }
    }
}
