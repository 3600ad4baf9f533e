using LoadTest.Runner.Kpis;

namespace LoadTest.Runner.Recording;

/// <summary>The names that the engine itself records under.</summary>
internal static class MetricNames
{
    /// <summary>Response time: from the intended start in the open model.</summary>
    public const string Iteration = KpiDefinition.Iteration;

    /// <summary>From the actual start.</summary>
    public const string ServiceTime = "service_time";

    /// <summary>The first attempt alone.</summary>
    public const string FirstAttempt = "first_attempt";

    /// <summary>Where everything beyond a bound of <see cref="RecorderOptions"/> is counted.</summary>
    public const string Other = "other";
}
