namespace LoadTest.Runner.Profiles;

/// <summary>
/// The intended starts of an open model, in order. Pure: every node that walks it sees the same indices at the same times.
/// </summary>
/// <remarks>
/// A unit-rate process is drawn first: equal gaps, exponential gaps or gamma gaps of mean 1, gap k from its own seed. Its times
/// are then mapped through the inverse of the integrated rate (time rescaling: Brown et al. 2002, "The time-rescaling theorem"),
/// which gives the right process for any ramp.
/// </remarks>
internal sealed class ArrivalWalk
{
    // Of an arrival; or the rounding of a sum of areas would add one at the very end of a plan.
    private const double Rounding = 1e-6;

    private readonly LevelCurve _curve;
    private readonly ArrivalGaps _gaps;
    private int _segment;
    private double _areaBefore;
    private double _arrivalArea;
    private long _index;

    /// <summary>Starts a walk.</summary>
    /// <param name="curve">Iterations per second over time.</param>
    /// <param name="gaps">The spacing.</param>
    public ArrivalWalk(LevelCurve curve, ArrivalGaps gaps)
    {
        _curve = curve;
        _gaps = gaps;
        _arrivalArea = gaps.First;
    }

    /// <summary>Goes to the next arrival.</summary>
    /// <param name="arrival">Its index, from 0, and its intended start in nanoseconds of the plan.</param>
    /// <returns>False at the end of the plan.</returns>
    public bool TryNext(out (long Index, long At) arrival)
    {
        for (; _segment < _curve.Segments.Length; _segment++)
        {
            var segment = _curve.Segments[_segment];
            var left = _arrivalArea - _areaBefore;
            if (left < segment.Area - Rounding)
            {
                arrival = (_index, PlanTime.Nanoseconds(segment.StartSeconds + segment.SecondsToArea(left)));
                _arrivalArea += _gaps.After(_index);
                _index++;
                return true;
            }

            _areaBefore += segment.Area;
        }

        arrival = default;
        return false;
    }
}
