namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>What goes wrong with a simulated service; times are seconds of the simulation.</summary>
internal sealed record ServiceFaults
{
    /// <summary>Every so often the service stalls; 0 for never.</summary>
    public double StallEvery { get; init; }

    /// <summary>For how long it stalls.</summary>
    public double StallFor { get; init; }

    /// <summary>While it is down it refuses every call at once.</summary>
    public (double From, double To) Outage { get; init; }

    /// <summary>While errors burst out, half of the calls fail.</summary>
    public (double From, double To) ErrorBurst { get; init; }

    /// <summary>The share of calls that never end by themselves.</summary>
    public double HangShare { get; init; }

    /// <summary>Whether a hung call does not even end when it is cancelled.</summary>
    public bool HangIgnoresCancellation { get; init; }

    /// <summary>How long a call that comes in now waits for the end of a stall.</summary>
    public double StallLeft(double seconds)
    {
        if (StallEvery <= 0) return 0;
        var inPeriod = seconds % StallEvery;
        return inPeriod < StallFor ? StallFor - inPeriod : 0;
    }

    public bool IsDown(double seconds) => Outage.From <= seconds && seconds < Outage.To;

    public bool IsBursting(double seconds) => ErrorBurst.From <= seconds && seconds < ErrorBurst.To;
}
