using System.Diagnostics;
using System.Reflection;

namespace Rag.Tests;

/// <summary>A program that the build has put ready, such as a sample, as its user would start it.</summary>
internal static class SampleProgram
{
    /// <summary>Long enough for the other load runs of the machine to end first.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(8);

    /// <summary>What the shell has set would steer the run, or bill somebody for it.</summary>
    private static readonly string[] InheritedPrefixes =
        ["LOADTEST_", "TESTINGPLATFORM_", "ASK_", "EMBED_", "LLM_", "ORCHESTRATOR_", "TALK_"];

    /// <summary>How to start a program, with its streams redirected and no settings of ours inherited.</summary>
    /// <param name="name">The name of the assembly metadata that holds its path.</param>
    /// <param name="arguments">Its command line.</param>
    public static ProcessStartInfo Info(string name, params string[] arguments)
    {
        var path = typeof(SampleProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
        var info = new ProcessStartInfo(Path.GetFullPath(path) + (OperatingSystem.IsWindows() ? ".exe" : ""), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var variable in info.Environment.Keys.Where(IsInherited).ToList()) info.Environment.Remove(variable);
        return info;
    }

    /// <summary>The moment at which nobody waits for a program any more.</summary>
    public static CancellationTokenSource Deadline()
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(LongestRun);
        return deadline;
    }

    /// <summary>Waits for the end of a program; ends it at the deadline.</summary>
    public static async Task<(int ExitCode, string Output)> EndAsync(Process process)
    {
        using var deadline = Deadline();
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static bool IsInherited(string variable) =>
        InheritedPrefixes.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
