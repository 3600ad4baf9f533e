namespace LoadTest.Runner.Runs;

/// <summary>Where the host of a test run wants its results.</summary>
/// <remarks>
/// Test frameworks do not hand on the testing platform's <c>--results-directory</c>, and referencing the platform would turn
/// every library of ours into a test application; so it is read off the command line. The default is the platform's own,
/// <c>TestResults</c> beside the test assembly, in VSTest too: its test host learns no results directory, and its working
/// directory is the assembly's.
/// </remarks>
internal static class ResultsDirectory
{
    private const string Option = "results-directory";

    /// <summary>The directory that the command line names, else the default.</summary>
    /// <param name="arguments">The command line of the process.</param>
    /// <param name="assemblyDirectory">The directory of the test assembly.</param>
    /// <returns>An absolute path; relative ones count from the working directory, as in the platform.</returns>
    public static string From(IReadOnlyList<string> arguments, string assemblyDirectory)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i].TrimStart('-');
            if (argument.Length == arguments[i].Length || !argument.StartsWith(Option, StringComparison.OrdinalIgnoreCase))
                continue;

            var rest = argument[Option.Length..];
            if (rest.Length == 0 && i + 1 < arguments.Count)
                return Path.GetFullPath(arguments[i + 1]);

            if (rest.Length > 1 && rest[0] is '=' or ':')
                return Path.GetFullPath(rest[1..]);
        }

        return Path.GetFullPath(Path.Combine(assemblyDirectory, "TestResults"));
    }
}
