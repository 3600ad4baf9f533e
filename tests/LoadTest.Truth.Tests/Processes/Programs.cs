using System.Diagnostics;
using System.Reflection;

namespace LoadTest.Truth.Tests.Processes;

/// <summary>The programs that the build has put ready.</summary>
internal static class Programs
{
    /// <summary>What the shell has set would steer the runs.</summary>
    private static readonly string[] InheritedPrefixes = ["LOADTEST_", "ASK_", "LLM_", "TESTINGPLATFORM_"];

    /// <summary>How to start a program, with its streams redirected and no settings of ours inherited.</summary>
    /// <param name="name">The name of the assembly metadata that holds its path.</param>
    /// <param name="arguments">Its command line.</param>
    public static ProcessStartInfo Info(string name, params string[] arguments)
    {
        var path = typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
        var info = new ProcessStartInfo(Path.GetFullPath(path) + (OperatingSystem.IsWindows() ? ".exe" : ""), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var variable in info.Environment.Keys.Where(IsInherited).ToList()) info.Environment.Remove(variable);
        return info;
    }

    private static bool IsInherited(string variable) =>
        InheritedPrefixes.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
