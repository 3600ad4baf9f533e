using LoadTest.Runner.Reports;

namespace LoadTest.Truth.Tests.Smoke;

/// <summary>The sample's load test, run as its user would, shortened.</summary>
internal sealed record SmokeRun
{
    public required int ExitCode { get; init; }

    public required RunReport Report { get; init; }

    /// <summary>What the service logged; empty for an external one.</summary>
    public required IReadOnlyList<AccessLine> AccessLog { get; init; }

    /// <summary>Runs it.</summary>
    /// <param name="timeScale">1 is a minute.</param>
    /// <param name="variables">What else to set, such as <c>ASK_SLOW</c>.</param>
    public static async Task<SmokeRun> ExecuteAsync(double timeScale, params (string Name, string Value)[] variables)
    {
        using var process = SmokeProcess.Start(timeScale, variables);
        return await OfAsync(process);
    }

    /// <summary>What a process leaves when it ends.</summary>
    public static async Task<SmokeRun> OfAsync(SmokeProcess process)
    {
        var (exitCode, output) = await process.EndAsync();
        return new SmokeRun
        {
            ExitCode = exitCode,
            Report = process.ReadReport() ?? throw new InvalidOperationException($"The load test has left no result: {output}"),
            AccessLog = File.Exists(process.AccessLog) ? AccessLine.Read(process.AccessLog) : [],
        };
    }
}
