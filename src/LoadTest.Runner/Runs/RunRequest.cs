using LoadTest.Runner.Scenarios;

namespace LoadTest.Runner.Runs;

/// <summary>What a test framework's adapter hands over to the engine.</summary>
internal sealed record RunRequest
{
    /// <summary>What to run.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The test class instance that all virtual users share; null for a static load method.</summary>
    public required object? Instance { get; init; }

    /// <summary>How reports name the test.</summary>
    public required TestIdentity Test { get; init; }

    /// <summary>The host's directory for results, absolute; it need not exist.</summary>
    public required string ResultsDirectory { get; init; }

    /// <summary>Takes live progress, line by line. May be called from any thread.</summary>
    public Action<string> WriteLine { get; init; } = static _ => { };
}
