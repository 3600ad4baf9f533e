namespace LoadTest.Runner.Tests.Simulations.Worlds;

/// <summary>What goes wrong with the machine of the load generator; times are seconds of the simulation, 0 for never.</summary>
internal sealed record MachineFaults
{
    /// <summary>When no thread becomes free any more.</summary>
    public double StarvedFrom { get; init; }

    /// <summary>For how long.</summary>
    public double StarvedFor { get; init; }

    /// <summary>When the machine is suspended.</summary>
    public double SuspendedAt { get; init; }

    /// <summary>For how long.</summary>
    public double SuspendedFor { get; init; }

    /// <summary>When the wall clock is set.</summary>
    public double WallClockSetAt { get; init; }

    /// <summary>The share of bodies that block their thread.</summary>
    public double BlockingShare { get; init; }

    /// <summary>The first moment at which they do.</summary>
    public double BlocksAfter { get; init; }

    /// <summary>For how long.</summary>
    public double BlocksFor { get; init; }

    /// <summary>Whether iterations start or end later than the plan and the service say.</summary>
    public bool IsLate => StarvedFrom > 0 || SuspendedAt > 0 || BlockingShare > 0;
}
