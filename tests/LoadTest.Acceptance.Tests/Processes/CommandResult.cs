namespace LoadTest.Acceptance.Tests.Processes;

/// <summary>What a finished command left behind.</summary>
/// <param name="Line">The command line, for messages.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output, then standard error.</param>
internal sealed record CommandResult(string Line, int ExitCode, string Output)
{
    /// <summary>Asserts the exit code, with the whole output where it differs.</summary>
    public CommandResult ShouldExitWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"{Line}: exit code {ExitCode} instead of {exitCode}.{Environment.NewLine}{Output}");
        return this;
    }
}
