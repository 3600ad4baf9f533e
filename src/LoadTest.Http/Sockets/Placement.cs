namespace LoadTest.Sockets;

/// <summary>
/// Decides where those go on who have waited for a socket: here, as that costs least, or elsewhere for a while after they were seen to
/// take long, so that nobody's answer waits for the body of another. Of the thread that leads.
/// </summary>
internal sealed class Placement
{
    private const int AfterLongRuns = 100;
    private const int AfterALoss = 1_000;
    private const int AfterManyLosses = 1_000_000;

    // From an answer to the next request. Two in a row are the bodies' work, which wants all processors; one may be the machine's.
    private static readonly TimeSpan LongRun = TimeSpan.FromMicroseconds(50);
    private static readonly TimeSpan VeryLongRun = TimeSpan.FromMicroseconds(500);

    // Who is read last has waited for all the others.
    private static readonly TimeSpan LongTurn = TimeSpan.FromMicroseconds(300);

    private int _leftElsewhere;
    private int _afterTheNextLoss = AfterALoss;
    private int _ranSinceTheLoss;
    private bool _wasLong;

    /// <summary>Whether the next one goes on here.</summary>
    public bool IsHere()
    {
        if (_leftElsewhere == 0) return true;
        _leftElsewhere--;
        return false;
    }

    /// <summary>One has gone on here.</summary>
    /// <param name="run">How long that took.</param>
    /// <param name="turn">How long it is since the sockets were read.</param>
    /// <param name="left">How many of this turn are left.</param>
    public void Ran(TimeSpan run, TimeSpan turn, int left)
    {
        if (++_ranSinceTheLoss >= _afterTheNextLoss) _afterTheNextLoss = AfterALoss;
        var isLong = run > LongRun;
        if ((isLong && _wasLong) || run > VeryLongRun) _leftElsewhere = AfterLongRuns;
        else if (turn > LongTurn) _leftElsewhere = left;
        _wasLong = isLong;
    }

    /// <summary>One has held the thread up until another took over the lead: the more often, the longer they go on elsewhere.</summary>
    public void LeadWasLost()
    {
        _leftElsewhere = _afterTheNextLoss;
        _afterTheNextLoss = Math.Min(AfterManyLosses, _afterTheNextLoss * 10);
        _ranSinceTheLoss = 0;
    }
}
