using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Runs;

/// <summary>By how much a measured latency may exceed what the service says it took, and why.</summary>
internal static class Allowance
{
    /// <summary>Three significant digits.</summary>
    public const double HistogramPrecision = 0.001;

    /// <summary>An allowance above this one tells of a busy machine: it has made the generator itself wait for as long as the whole way takes.</summary>
    public const double BusyMs = 3 * WayThroughTheMachineMs;

    private const double WayThroughTheMachineMs = 20;

    /// <summary>
    /// A request goes through the network stack and four threads (two of the client, two of the service) that do not run the
    /// moment they could: 20 ms, twice the p99 of the timer jitter of an idle shared machine of two cores. On a busy one they wait
    /// for longer, and the generator has seen how long: its schedule lag and its thread-pool delay, each at p99, come on top, once for each
    /// side.
    /// </summary>
    public static double Ms(RunReport report) => WayThroughTheMachineMs + OwnWaitsMs(report);

    /// <summary>What of that the generator has seen of its own waiting, once for each side: next to nothing on an idle machine.</summary>
    public static double OwnWaitsMs(RunReport report) =>
        2 * ((report.Generator.ScheduleLagP99Ms ?? 0) + (report.Generator.ThreadPoolDelayP99Ms ?? 0));
}
