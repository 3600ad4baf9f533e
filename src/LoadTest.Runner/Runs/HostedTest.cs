using System.Reflection;
using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs;

/// <summary>One load test as its test framework is about to run it; what every adapter does alike.</summary>
internal sealed record HostedTest
{
    /// <summary>The load method.</summary>
    public required MethodInfo Method { get; init; }

    /// <summary>The test class that runs; the method may be inherited.</summary>
    public required Type Class { get; init; }

    /// <summary>The instance of <see cref="Class"/>, with its fixtures; null for a static method.</summary>
    public required object? Instance { get; init; }

    /// <summary>The display name in the source; null if there is none.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Takes live progress.</summary>
    public Action<string> WriteLine { get; init; } = static _ => { };

    /// <summary>Runs the scenario of the method.</summary>
    /// <param name="cancellation">The test run's.</param>
    /// <returns>The outcome; a bad configuration is a failed one, for its message is all that its reader needs.</returns>
    public async Task<RunOutcome> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var request = Request();
            // Test frameworks invoke under a synchronization context that limits or counts what runs; load must not pass through it.
            // A run that is cancelled before it starts still starts: the engine owes a report of it.
            var outcome = await Task.Run(() => LoadTestHost.RunAsync(request, cancellation), CancellationToken.None).ConfigureAwait(false);
            return outcome with { Output = outcome.Output + ReportLine(outcome.Files) };
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            return new RunOutcome(Passed: false, Skipped: false, SkipReason: null, exception.Message, Output: "", Files: []);
        }
    }

    private RunRequest Request() => new()
    {
        Scenario = ScenarioRegistry.Find(Method),
        Instance = Instance,
        Test = new TestIdentity(DisplayName ?? Method.Name, Class.FullName ?? Class.Name, Class.Assembly.GetName().Name ?? ""),
        ResultsDirectory = ResultsDirectory.From(Environment.GetCommandLineArgs(), AppContext.BaseDirectory),
        WriteLine = WriteLine,
    };

    private static string ReportLine(IReadOnlyList<string> files) => files.Count == 0
        ? ""
        : $"Report: {Path.GetDirectoryName(files[0])} ({string.Join(", ", files.Select(Path.GetFileName).Distinct())})";
}
